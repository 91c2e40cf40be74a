import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { nextDigest } from "@/lib/notifications/digest";
import type { MailChoices } from "@/lib/people/mail-choices/queries";

/** The next digest in the very words that the mail would have now. */
export async function Preview({ ctx, choices }: { ctx: Context; choices: MailChoices }) {
  const t = wordsFor(ctx.actor.locale);
  const digest = await nextDigest(ctx);
  const isOn = choices.digest !== "never";
  return (
    <section aria-labelledby="voorbeeld" className="mt-8">
      <h2 id="voorbeeld" className="text-xl">
        {t("notifications.mailsPreview")}
      </h2>
      {digest ? (
        <>
          <p className="mt-1 mb-3 text-muted">{t(isOn ? "notifications.mailsPreviewNow" : "notifications.mailsPreviewNever")}</p>
          <div className="card">
            <p className="mb-3 border-b border-line pb-3 font-semibold">
              {t("notifications.mailsPreviewSubject", { subject: digest.subject })}
            </p>
            <p className="text-sm wrap-anywhere whitespace-pre-wrap">{digest.text}</p>
          </div>
        </>
      ) : (
        <p className="mt-1 text-muted">{t("notifications.mailsPreviewEmpty")}</p>
      )}
    </section>
  );
}
