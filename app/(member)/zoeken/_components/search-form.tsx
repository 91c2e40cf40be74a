import { suggestionCounts } from "@/app/_components/search-box";
import { SlashSwitch } from "@/app/_components/slash-key";
import { Suggestions } from "@/app/_components/suggestions";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { Facet } from "@/lib/kernel/search-index";
import { filterNames, kindNames, type SearchQuery } from "@/lib/search/input";
import { Hidden } from "@/lib/ui/hidden";

/** The field with what was typed in it. Chosen filters stay when the words change. */
export function SearchForm({ query, locale, isMember }: { query: SearchQuery; locale: Locale; isMember: boolean }) {
  const t = wordsFor(locale);
  const isBegin = query.text === "";
  return (
    <search className="mt-3 block max-w-read">
      <form action="/zoeken">
        <label htmlFor="q" className="block font-semibold">
          {t("search.field")}
        </label>
        {isBegin && (
          <p id="q-hint" className="text-sm text-muted">
            {isMember ? t("search.hint") : t("search.hintVisitor")}
          </p>
        )}
        <div className="mt-1 flex">
          <Suggestions label={t("search.suggestions")} counts={suggestionCounts(locale)}>
            <input
              id="q"
              type="search"
              name="q"
              defaultValue={query.text}
              maxLength={400}
              aria-describedby={isBegin ? "q-hint" : undefined}
              data-search
              autoComplete="off"
              className="tap w-full rounded-l-md border border-field bg-surface px-3"
            />
          </Suggestions>
          <button type="submit" className="btn-primary -ml-px rounded-l-none">
            {t("search.button")}
          </button>
        </div>
        {query.kind && <Hidden name="in" value={kindNames[query.kind]} />}
        {Object.entries(query.filters).flatMap(([facet, values]) =>
          values.map((value) => <Hidden key={`${facet} ${value}`} name={filterNames[facet as Facet]} value={value} />),
        )}
      </form>
      <details className="mt-1 text-sm">
        <summary className="tap inline-flex items-center text-brand underline">{t("search.tips")}</summary>
        <p className="text-muted">{t("search.tipExact")}</p>
        <p className="mt-1 text-muted">{t("search.tipTyped")}</p>
        <SlashSwitch label={t("search.tipSlash")} />
      </details>
    </search>
  );
}
