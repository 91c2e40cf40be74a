import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { wordsFor } from "@/lib/i18n";
import { nextPath } from "@/lib/people/sign-in/input";
import { Field, Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { pageContext } from "@/lib/web/context";
import { isDemo } from "@/lib/web/demo";
import { providerNames } from "@/lib/web/provider";
import { DemoPeople } from "./_components/demo-people";
import { ProviderButtons } from "./_components/provider-buttons";
import { askForLink } from "./actions";

type Props = { searchParams: Promise<{ next?: string; melding?: string; bij?: string }> };

/** Why a provider did not let somebody in, as the address says it. */
const refusals = ["cancelled", "notFinished", "unavailable", "noAddress", "unproven", "elsewhere", "left", "suspended"] as const;
const isRefusal = (word: unknown): word is (typeof refusals)[number] => (refusals as readonly unknown[]).includes(word);

export const generateMetadata = async (): Promise<Metadata> => ({ title: wordsFor((await pageContext()).actor.locale)("signIn.title") });

export default async function SignInPage({ searchParams }: Props) {
  const ctx = await pageContext();
  const { next: wanted, melding, bij } = await searchParams;
  const next = nextPath.parse(wanted);
  if (ctx.actor.personId) redirect(next);
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const providers = providerNames();
  const provider = providers.find(({ id }) => id === bij);
  return (
    <div className="page max-w-read">
      <h1>{t("signIn.title")}</h1>
      {provider && isRefusal(melding) && (
        <p role="alert" className="notice-warn mt-4">
          {t(`signIn.refused.${melding}`, { name: provider.name })}
        </p>
      )}
      {providers.length > 0 && <ProviderButtons providers={providers} next={next} locale={locale} />}
      {providers.length > 0 && <h2>{t("signIn.byMailTitle")}</h2>}
      <p className="mt-2 mb-6">{t("signIn.intro")}</p>
      <Form action={askForLink} summary={t("errors.summary")} className="card">
        <Hidden name="next" value={next} />
        <Field name="email" type="email" label={t("signIn.email")} hint={t("signIn.emailHint")} autoComplete="email" />
        <Submit>{t("signIn.send")}</Submit>
      </Form>
      {isDemo() && <DemoPeople ctx={ctx} next={next} />}
    </div>
  );
}
