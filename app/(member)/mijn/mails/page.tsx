import type { Metadata } from "next";
import Link from "next/link";
import { MailProblem } from "@/app/_components/mail-problem";
import { OtherMails } from "@/app/_components/other-mails";
import { wordsFor } from "@/lib/i18n";
import { ownMailChoices } from "@/lib/people/mail-choices/queries";
import { pageContext, signedInContext } from "@/lib/web/context";
import { ChoicesForm } from "./_components/choices-form";
import { Preview } from "./_components/preview";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("notifications.mails"),
});

/** Which mails somebody wants, what the next digest would say, and which mails always come. */
export default async function MailsPage() {
  const ctx = await signedInContext("/mijn/mails");
  const t = wordsFor(ctx.actor.locale);
  const choices = await ownMailChoices(ctx);
  return (
    <div className="page max-w-read">
      <h1>{t("notifications.mails")}</h1>
      <p className="mt-1 text-muted">{t("notifications.mailsIntro", { email: ctx.actor.email ?? "" })}</p>
      <Link href="/mijn/meldingen" className="tap mb-4 inline-flex items-center">
        {t("notifications.inbox")}
      </Link>
      <MailProblem ctx={ctx} />
      <ChoicesForm ctx={ctx} choices={choices} />
      <Preview ctx={ctx} choices={choices} />
      <OtherMails locale={ctx.actor.locale} />
    </div>
  );
}
