import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { Facet } from "@/lib/kernel/search-index";
import type { FacetValue } from "@/lib/search/facets";
import { addressOf, toggled } from "@/lib/search/input";
import type { SearchResults } from "@/lib/search/queries";
import { chosenIn, labelOf } from "./labels";

type Props = { found: SearchResults; locale: Locale };

/** Values that are shown at once; the rest opens. */
const SHOWN = 6;

/** Filters with counts: links, so that every state has an address. Folded away on a phone, a column on a wide screen. */
export function Filters({ found, locale }: Props) {
  const t = wordsFor(locale);
  const count = Object.values(found.query.filters).flat().length;
  const useful = found.facets.filter(({ values }) => values.length > 1 || values.some((value) => value.chosen));
  if (useful.length === 0 && count === 0) return <div className="hidden lg:block" />;
  return (
    <div className="lg:col-start-1 lg:row-start-1">
      <Chosen found={found} locale={locale} />
      <h2 className="hidden text-lg lg:block">{t("search.filters")}</h2>
      <details className="unfolds card py-1 lg:border-0 lg:bg-transparent lg:p-0 lg:shadow-none">
        <summary className="tap content-center font-semibold">{t("search.filtersCount", { count })}</summary>
        <Facets facets={useful} found={found} locale={locale} />
      </details>
    </div>
  );
}

function Chosen({ found, locale }: Props) {
  const t = wordsFor(locale);
  const { query } = found;
  if (Object.keys(query.filters).length === 0) return null;
  return (
    <nav aria-label={t("search.activeFilters")} className="mb-3">
      <ul className="flex list-none flex-wrap gap-2 p-0">
        {chosenIn(t, found).map(({ facet, value, name }) => (
          <li key={`${facet} ${value}`}>
            <a
              href={addressOf(toggled(query, facet, value))}
              aria-label={t("search.remove", { name })}
              className="tap inline-flex items-center gap-2 rounded-ring bg-brand-soft px-3 text-brand"
            >
              {name} <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
        <li>
          <a href={addressOf({ ...query, filters: {}, page: 1 })} className="tap inline-flex items-center px-2">
            {t("search.clear")}
          </a>
        </li>
      </ul>
    </nav>
  );
}

function Facets({ facets, found, locale }: Props & { facets: SearchResults["facets"] }) {
  const t = wordsFor(locale);
  return facets.map(({ facet, values }) => {
    const ordered = facet === "year" ? values.toSorted((one, other) => other.value.localeCompare(one.value)) : values;
    const id = `facet-${facet}`;
    const list = (some: FacetValue[], labelled: boolean) => (
      <ul aria-labelledby={labelled ? id : undefined} className="list-none p-0">
        {some.map((value) => (
          <Value key={value.value} facet={facet} value={value} found={found} locale={locale} />
        ))}
      </ul>
    );
    return (
      <section key={facet} aria-labelledby={id} className="mt-3 border-t border-line pt-3">
        <h3 id={id} className="text-base">
          {t(`search.facets.${facet}`)}
        </h3>
        {list(ordered.slice(0, SHOWN), true)}
        {ordered.length > SHOWN && (
          <details>
            <summary className="tap flex items-center text-sm text-brand underline">{t("search.more")}</summary>
            {list(ordered.slice(SHOWN), false)}
          </details>
        )}
      </section>
    );
  });
}

function Value({ facet, value, found, locale }: Props & { facet: Facet; value: FacetValue }) {
  const t = wordsFor(locale);
  return (
    <li>
      <a
        href={addressOf(toggled(found.query, facet, value.value))}
        className="tap flex items-center justify-between gap-2 rounded-md px-2 py-1 text-sm leading-tight text-ink no-underline hover:bg-sunken hover:underline"
      >
        <span className={value.chosen ? "font-semibold text-brand" : ""}>
          <span aria-hidden="true">{value.chosen ? "✓ " : ""}</span>
          {labelOf(t, facet, value.label)}
          {value.chosen && <span className="sr-only"> ({t("search.chosen")})</span>}
        </span>
        <span className="text-sm text-muted">{formatsFor(locale).number(value.count)}</span>
      </a>
    </li>
  );
}
