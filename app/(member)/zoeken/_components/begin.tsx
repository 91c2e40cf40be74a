import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { addressOf } from "@/lib/search/input";
import type { SearchResults } from "@/lib/search/queries";
import type { SavedSearch } from "@/lib/search/saved/queries";

/** Topics that are shown before anybody asked something. */
const MOST_TOPICS = 8;
/** The rest of one's searches stands on a page of its own. */
const MOST_SAVED = 6;

const chip =
  "tap inline-flex items-center gap-2 rounded-ring border border-line bg-surface px-4 text-ink no-underline hover:bg-sunken wrap-anywhere";

type Props = { found: SearchResults; searches: SavedSearch[]; locale: Locale };

/** Where to begin when nothing is asked yet: the searches that one keeps, and what is written about most. */
export function Begin({ found: { query, facets }, searches, locale }: Props) {
  const t = wordsFor(locale);
  const topics = facets.find(({ facet }) => facet === "topic")?.values.slice(0, MOST_TOPICS) ?? [];
  return (
    <>
      {searches.length > 0 && (
        <section aria-labelledby="bewaard" className="mt-4">
          <h2 id="bewaard" className="text-lg">
            {t("search.saved.title")}
          </h2>
          <ul className="mt-2 flex list-none flex-wrap gap-2 p-0">
            {searches.slice(0, MOST_SAVED).map(({ id, name, address }) => (
              <li key={id}>
                <Link href={address} prefetch={false} className={chip}>
                  {name}
                </Link>
              </li>
            ))}
            <li>
              <Link href="/mijn/zoekopdrachten" prefetch={false} className="tap inline-flex items-center px-2">
                {t("search.saved.manage")}
              </Link>
            </li>
          </ul>
        </section>
      )}
      {topics.length > 0 && (
        <section aria-labelledby="onderwerpen" className="mt-4">
          <h2 id="onderwerpen" className="text-lg">
            {t("search.mostTopics")}
          </h2>
          <ul className="mt-2 flex list-none flex-wrap gap-2 p-0">
            {topics.map(({ value, label, count }) => (
              <li key={value}>
                <a href={addressOf({ ...query, filters: { topic: [value] } })} className={chip}>
                  {label} <span className="text-sm text-muted">{formatsFor(locale).number(count)}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
