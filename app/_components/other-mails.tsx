import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";

/** Under every choice of mails: which ones always come, and why. */
export function OtherMails({ locale }: { locale: Locale }) {
  const t = wordsFor(locale);
  return (
    <section aria-labelledby="altijd" className="mt-8">
      <h2 id="altijd" className="text-xl">
        {t("notifications.mailsOthers")}
      </h2>
      <p className="mt-1 text-muted">{t("notifications.mailsOthersText")}</p>
    </section>
  );
}
