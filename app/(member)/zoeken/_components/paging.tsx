import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { addressOf } from "@/lib/search/input";
import type { SearchResults } from "@/lib/search/queries";

const item =
  "tap inline-flex items-center justify-center rounded-md border border-line bg-surface px-3 no-underline aria-[current=page]:border-brand aria-[current=page]:bg-brand-soft aria-[current=page]:font-semibold";

/** Pages with numbers: the first, the last, and those around this one. */
export function Paging({ found: { query, pages }, locale }: { found: SearchResults; locale: Locale }) {
  const t = wordsFor(locale);
  if (pages < 2) return null;
  const near = [1, query.page - 1, query.page, query.page + 1, pages].filter((page) => page >= 1 && page <= pages);
  const link = (page: number, label: string) => (
    <a
      href={addressOf({ ...query, page })}
      className={item}
      aria-label={label === String(page) ? t("search.page", { page }) : undefined}
      aria-current={page === query.page && label === String(page) ? "page" : undefined}
    >
      {label}
    </a>
  );
  return (
    <nav aria-label={t("search.pages")} className="mt-6">
      <ul className="flex list-none flex-wrap items-center gap-2 p-0">
        {query.page > 1 && <li>{link(query.page - 1, t("search.previous"))}</li>}
        {[...new Set(near)].map((page) => (
          <li key={page}>{link(page, String(page))}</li>
        ))}
        {query.page < pages && <li>{link(query.page + 1, t("search.next"))}</li>}
      </ul>
    </nav>
  );
}
