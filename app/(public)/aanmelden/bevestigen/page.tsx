import type { Metadata } from "next";
import { wordsFor } from "@/lib/i18n";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { pageContext } from "@/lib/web/context";
import { signInWithLink } from "../actions";

type Props = { searchParams: Promise<{ token?: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("signIn.confirmTitle"),
  // Stricter, a form without a script would come from nowhere, and be refused as from another site.
  referrer: "same-origin",
});

/** Where the link of the mail leads. Opening it uses nothing up: mail scanners open links too. The button does. */
export default async function ConfirmSignInPage({ searchParams }: Props) {
  const { actor } = await pageContext();
  const t = wordsFor(actor.locale);
  const token = String((await searchParams).token ?? "");
  return (
    <div className="page max-w-read">
      <h1>{t("signIn.confirmTitle")}</h1>
      <p className="mt-2 mb-6">{t("signIn.confirm")}</p>
      <Form action={signInWithLink} summary={t("errors.summary")}>
        <Hidden name="token" value={token} />
        <Submit>{t("signIn.confirmButton")}</Submit>
      </Form>
    </div>
  );
}
