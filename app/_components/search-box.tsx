import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";

/** The one search field: on a phone a link to the search page, elsewhere the field itself. */
export function SearchBox({ locale }: { locale: Locale }) {
  const t = wordsFor(locale);
  return (
    <>
      <Link href="/zoeken" className="tap inline-flex items-center px-2 font-semibold text-brand lg:hidden">
        {t("site.search")}
      </Link>
      <search className="hidden lg:block">
        <form action="/zoeken" className="flex">
          <input
            type="search"
            name="q"
            aria-label={t("site.searchField")}
            placeholder={t("site.searchHint")}
            className="tap w-60 rounded-l-md border border-field bg-paper px-3"
          />
          <button type="submit" className="tap -ml-px cursor-pointer rounded-r-md border border-field bg-surface px-3 font-semibold">
            {t("site.search")}
          </button>
        </form>
      </search>
    </>
  );
}
