import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { addressOf } from "@/lib/search/input";
import type { SearchResults } from "@/lib/search/queries";

const item =
  "tap inline-flex items-center gap-1 rounded-ring border border-line bg-surface px-4 text-ink no-underline hover:bg-sunken aria-[current=page]:border-brand aria-[current=page]:bg-brand-soft aria-[current=page]:font-semibold aria-[current=page]:text-brand";

/** Documents, colleagues, meetings …: each with how many answer. */
export function Kinds({ found, locale }: { found: SearchResults; locale: Locale }) {
  const t = wordsFor(locale);
  const { query } = found;
  if (found.all === 0) return null;
  const number = formatsFor(locale).number;
  const entries = [
    { kind: null, label: t("search.all"), count: found.all },
    ...found.kinds.map(({ kind, count }) => ({ kind, label: t(`search.kinds.${kind}`), count })),
  ];
  return (
    <nav aria-label={t("search.kindsLabel")} className="mt-3">
      <ul className="flex list-none flex-wrap gap-2 p-0">
        {entries.map(({ kind, label, count }) => (
          <li key={label}>
            <a href={addressOf({ ...query, kind, page: 1 })} aria-current={query.kind === kind ? "page" : undefined} className={item}>
              {label} <span className="text-sm text-muted">{number(count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
