import type { Metadata } from "next";
import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { Field, Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { pageContext } from "@/lib/web/context";
import { signInWithCode } from "../actions";

type Props = { searchParams: Promise<{ email?: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("signIn.sentTitle"),
});

export default async function SignInCodePage({ searchParams }: Props) {
  const { actor } = await pageContext();
  const t = wordsFor(actor.locale);
  const email = String((await searchParams).email ?? "").slice(0, 254);
  return (
    <div className="page max-w-read">
      <h1>{t("signIn.sentTitle")}</h1>
      <p className="mt-2 mb-6">{t("signIn.sent", { email })}</p>
      <Form action={signInWithCode} summary={t("errors.summary")} className="card">
        <Hidden name="email" value={email} />
        <Field name="code" label={t("signIn.code")} autoComplete="one-time-code" inputMode="numeric" maxLength={9} />
        <Submit>{t("signIn.useCode")}</Submit>
      </Form>
      <p className="mt-6 text-muted">{t("signIn.sentHint")}</p>
      <p className="mt-2">
        <Link href="/aanmelden">{t("signIn.again")}</Link>
      </p>
    </div>
  );
}
