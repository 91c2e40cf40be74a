import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { addressOf, type SearchQuery } from "@/lib/search/input";

/** Best or newest first. Without words there is only what is new. */
export function Order({ query, locale }: { query: SearchQuery; locale: Locale }) {
  const t = wordsFor(locale);
  const orders = [
    { order: "best", label: t("search.orderBest") },
    { order: "newest", label: t("search.orderNewest") },
  ] as const;
  return (
    <nav aria-label={t("search.order")}>
      <ul className="flex list-none flex-wrap gap-x-4 p-0 text-sm">
        {orders.map(({ order, label }) => (
          <li key={order}>
            <a
              href={addressOf({ ...query, order, page: 1 })}
              aria-current={query.order === order ? "true" : undefined}
              className="tap inline-flex items-center aria-[current=true]:font-semibold aria-[current=true]:text-ink aria-[current=true]:no-underline"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
