import type { ReactNode } from "react";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { SearchResults } from "@/lib/search/queries";
import { Experts } from "./experts";
import { Filters } from "./filters";
import { Hit } from "./hit";
import { Nothing } from "./nothing";
import { Paging } from "./paging";

type Props = { found: SearchResults; locale: Locale; children: ReactNode };

/** Filters, results and the people who know: beside each other where there is room. `children` stand under the results. */
export function Results({ found, locale, children }: Props) {
  const t = wordsFor(locale);
  const { query, experts, hits } = found;
  const isWide = experts.length > 0;
  // Before what was found; after the ways on, when nothing was.
  const people = isWide && <Experts experts={experts} text={query.text} locale={locale} />;
  return (
    <div
      className={`mt-4 grid grid-cols-1 gap-6 ${isWide ? "lg:grid-cols-[14rem_minmax(0,1fr)_17rem]" : "lg:grid-cols-[14rem_minmax(0,1fr)]"}`}
    >
      <Filters found={found} locale={locale} />
      {hits.length > 0 && people}
      <section aria-labelledby="results" className="min-w-0 lg:col-start-2 lg:row-start-1">
        <h2 id="results" className={query.text ? "sr-only" : "mb-3"}>
          {query.text ? t("search.results") : t("search.newest")}
        </h2>
        {hits.length === 0 ? (
          <Nothing found={found} locale={locale} />
        ) : (
          <ol className="grid list-none grid-cols-1 gap-4 p-0">
            {hits.map((hit) => (
              <Hit key={hit.id} hit={hit} locale={locale} formats={formatsFor(locale)} />
            ))}
          </ol>
        )}
        <Paging found={found} locale={locale} />
        {children}
      </section>
      {hits.length === 0 && people}
    </div>
  );
}
