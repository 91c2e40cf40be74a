import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";

/** Where the law matters: that this is no advice, and where the official explanation stands. */
export function NotLegal({ locale }: { locale: Locale }) {
  const t = wordsFor(locale);
  return (
    <p className="notice-info max-w-read">
      {t("purchase.notLegal")}{" "}
      <a href="https://lokaalbestuur.vlaanderen.be/overheidsopdrachten" rel="noreferrer">
        {t("purchase.notLegalLink")}
      </a>
    </p>
  );
}
