import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";

const PROCUREMENT = "https://lokaalbestuur.vlaanderen.be/overheidsopdrachten";

/** Where the law itself is explained: we only say what others do. */
export function NotLegalAdvice({ locale }: { locale: Locale }) {
  const t = wordsFor(locale);
  return (
    <div className="notice-info mt-6 max-w-read">
      <p>{t("frameworks.notLegalAdvice")}</p>
      <ul className="mt-1">
        <li>
          <a href={PROCUREMENT} rel="noreferrer" className="tap inline-flex items-center">
            {t("frameworks.official")}
          </a>
        </li>
        <li>
          <a href={`${PROCUREMENT}/toelichting-regelgeving/aankoopcentrales`} rel="noreferrer" className="tap inline-flex items-center">
            {t("frameworks.officialCentral")}
          </a>
        </li>
      </ul>
    </div>
  );
}
