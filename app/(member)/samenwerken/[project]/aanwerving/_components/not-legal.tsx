import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";

/** We explain; who knows the law decides. */
export function NotLegal({ locale }: { locale: Locale }) {
  const t = wordsFor(locale);
  return (
    <p className="notice-info max-w-read">
      {t("hiring.notLegal")}{" "}
      <a href="https://lokaalbestuur.vlaanderen.be" rel="noreferrer" className="font-semibold">
        {t("hiring.notLegalLink")}
      </a>
    </p>
  );
}
