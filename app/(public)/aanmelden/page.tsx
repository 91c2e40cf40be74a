import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { wordsFor } from "@/lib/i18n";
import { nextPath } from "@/lib/people/sign-in/input";
import { Field, Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { pageContext } from "@/lib/web/context";
import { isDemo } from "@/lib/web/demo";
import { DemoPeople } from "./_components/demo-people";
import { askForLink } from "./actions";

type Props = { searchParams: Promise<{ next?: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: wordsFor((await pageContext()).actor.locale)("signIn.title") });

export default async function SignInPage({ searchParams }: Props) {
  const ctx = await pageContext();
  const next = nextPath.parse((await searchParams).next);
  if (ctx.actor.personId) redirect(next);
  const t = wordsFor(ctx.actor.locale);
  return (
    <div className="page max-w-read">
      <h1>{t("signIn.title")}</h1>
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
