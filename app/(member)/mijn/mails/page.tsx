import type { Metadata } from "next";
import { MailProblem } from "@/app/_components/mail-problem";
import { wordsFor } from "@/lib/i18n";
import { ownMailChoices } from "@/lib/people/mail-choices/queries";
import { Choices, Form, Submit } from "@/lib/ui/form";
import { pageContext, signedInContext } from "@/lib/web/context";
import { saveMailChoices } from "./actions";

export const generateMetadata = async (): Promise<Metadata> => ({ title: wordsFor((await pageContext()).actor.locale)("people.mails") });

/** Which mails somebody wants, and why the others cannot be switched off. */
export default async function MailsPage() {
  const ctx = await signedInContext("/mijn/mails");
  const t = wordsFor(ctx.actor.locale);
  const choices = await ownMailChoices(ctx);
  return (
    <div className="page max-w-read">
      <h1>{t("people.mails")}</h1>
      <p className="mt-1 mb-6 text-muted">{t("people.mailsIntro", { email: ctx.actor.email ?? "" })}</p>
      <MailProblem ctx={ctx} />
      <Form action={saveMailChoices} summary={t("errors.summary")} className="card">
        <Choices
          name="digest"
          type="radio"
          legend={t("people.mailsDigest")}
          values={[choices.digest ? "weekly" : "never"]}
          options={[
            { value: "weekly", label: t("people.mailsWeekly") },
            { value: "never", label: t("people.mailsNever") },
          ]}
        />
        <Choices
          name="reminders"
          type="radio"
          legend={t("people.mailsReminders")}
          values={[choices.reminders ? "yes" : "no"]}
          options={[
            { value: "yes", label: t("people.mailsRemindersYes") },
            { value: "no", label: t("people.mailsRemindersNo") },
          ]}
        />
        <Submit>{t("people.mailsSave")}</Submit>
      </Form>
      <section aria-labelledby="altijd" className="mt-8">
        <h2 id="altijd" className="text-xl">
          {t("people.mailsOthers")}
        </h2>
        <p className="mt-1 text-muted">{t("people.mailsOthersText")}</p>
      </section>
    </div>
  );
}
