import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { FreeTerm } from "@/lib/search/terms/queries";
import { ChangeButton } from "./change-button";

/** Words that come back in a member's documents and are no topic, each with the way to take it away. */
export function OwnTerms({ terms, locale }: { terms: FreeTerm[]; locale: Locale }) {
  const t = wordsFor(locale);
  if (terms.length === 0) return null;
  return (
    <section aria-labelledby="woorden" className="mt-8">
      <h2 id="woorden">{t("expertise.terms")}</h2>
      <p className="mt-1 max-w-read text-muted">{t("expertise.termsOwn")}</p>
      <ul className="mt-2 divide-y divide-line">
        {terms.map(({ term, word, documents }) => (
          <li key={term} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
            <span>
              {word} <span className="text-sm text-muted">{t("expertise.termCount", { count: documents })}</span>
            </span>
            <ChangeButton what="hideTerm" target={term} label={t("expertise.hideTerm")} about={word} />
          </li>
        ))}
      </ul>
    </section>
  );
}
