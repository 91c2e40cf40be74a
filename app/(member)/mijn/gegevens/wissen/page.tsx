import type { Metadata } from "next";
import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { Field, Form, Submit } from "@/lib/ui/form";
import { pageContext, signedInContext } from "@/lib/web/context";
import { eraseMyself } from "./actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("privacy.eraseTitle"),
});

const goes = ["profile", "access", "memberships", "drafts", "expertise"] as const;
const stays = ["documents", "answers", "meetings", "decisions", "texts"] as const;

/** What goes and what stays, before somebody erases themselves. */
export default async function ErasePage() {
  const { actor } = await signedInContext("/mijn/gegevens/wissen");
  const t = wordsFor(actor.locale);
  return (
    <div className="page max-w-read">
      <Link href="/mijn/gegevens">{t("privacy.title")}</Link>
      <h1>{t("privacy.eraseTitle")}</h1>
      <p className="mt-1 text-muted">{t("privacy.eraseText")}</p>
      <section aria-labelledby="verdwijnt" className="mt-6">
        <h2 id="verdwijnt">{t("privacy.goes")}</h2>
        <ul className="mt-2 list-disc space-y-2 pl-5">
          {goes.map((what) => (
            <li key={what}>{t(`privacy.goesList.${what}`)}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="blijft" className="mt-6">
        <h2 id="blijft">{t("privacy.stays")}</h2>
        <ul className="mt-2 list-disc space-y-2 pl-5">
          {stays.map((what) => (
            <li key={what}>{t(`privacy.staysList.${what}`)}</li>
          ))}
        </ul>
        <p className="mt-3">{t("privacy.former")}</p>
        <p className="mt-3 text-muted">{t("privacy.backups")}</p>
        <Link href="/mijn/documenten" className="tap inline-flex items-center">
          {t("privacy.myDocuments")}
        </Link>
      </section>
      <Form action={eraseMyself} summary={t("errors.summary")} className="card mt-6">
        <Field
          name="confirm"
          label={t("privacy.confirm")}
          hint={t("privacy.confirmHint", { email: actor.email ?? "" })}
          type="email"
          autoComplete="off"
        />
        <div className="mt-4 flex flex-wrap items-center gap-4">
          <Submit>{t("privacy.eraseButton")}</Submit>
          <Link href="/mijn/gegevens" className="tap inline-flex items-center">
            {t("privacy.keepMe")}
          </Link>
        </div>
      </Form>
    </div>
  );
}
