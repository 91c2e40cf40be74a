import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { addressOf } from "@/lib/search/input";
import type { SearchResults } from "@/lib/search/queries";

/** No result is a page with ways on: what to drop, where there is more. */
export function Nothing({ found: { query, unknown, withoutFilters }, locale }: { found: SearchResults; locale: Locale }) {
  const t = wordsFor(locale);
  const words = formatsFor(locale).list(unknown.map((word) => `"${word}"`));
  return (
    <div className="card">
      <p className="font-semibold">{t("search.nothing")}</p>
      {unknown.length > 0 && <p className="mt-2">{t("search.nothingUnknown", { count: unknown.length, words })}</p>}
      {withoutFilters > 0 && (
        <p className="mt-2">
          {t("search.nothingWider", { count: withoutFilters })}{" "}
          <a href={addressOf({ ...query, kind: null, filters: {}, page: 1 })}>{t("search.nothingWiderLink")}</a>
        </p>
      )}
      <p className="mt-2 text-muted">{t("search.nothingTips")}</p>
    </div>
  );
}
