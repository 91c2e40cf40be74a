import { suggestionCounts } from "@/app/_components/search-box";
import { Suggestions } from "@/app/_components/suggestions";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { Facet } from "@/lib/kernel/search-index";
import { filterNames, type SearchQuery } from "@/lib/search/input";
import { Hidden } from "@/lib/ui/hidden";

/** The field with what was typed in it. Chosen filters stay when the words change. */
export function SearchForm({ query, locale, isMember }: { query: SearchQuery; locale: Locale; isMember: boolean }) {
  const t = wordsFor(locale);
  return (
    <search className="mt-3 block max-w-read">
      <form action="/zoeken">
        <label htmlFor="q" className="block font-semibold">
          {t("search.field")}
        </label>
        <p id="q-hint" className="text-sm text-muted">
          {isMember ? t("search.hint") : t("search.hintVisitor")}
        </p>
        <div className="mt-1 flex">
          <Suggestions label={t("search.suggestions")} counts={suggestionCounts(locale)}>
            <input
              id="q"
              type="search"
              name="q"
              defaultValue={query.text}
              maxLength={400}
              aria-describedby="q-hint"
              autoComplete="off"
              className="tap w-full rounded-l-md border border-field bg-surface px-3"
            />
          </Suggestions>
          <button type="submit" className="btn-primary -ml-px rounded-l-none">
            {t("search.button")}
          </button>
        </div>
        {Object.entries(query.filters).flatMap(([facet, values]) =>
          values.map((value) => <Hidden key={`${facet} ${value}`} name={filterNames[facet as Facet]} value={value} />),
        )}
      </form>
    </search>
  );
}
