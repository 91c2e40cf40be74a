import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { SlashKey } from "./slash-key";
import { Suggestions } from "./suggestions";

/** The one search field: on a phone a link to the search page, elsewhere the field itself. */
export function SearchBox({ locale }: { locale: Locale }) {
  const t = wordsFor(locale);
  return (
    <>
      <SlashKey />
      <Link
        href="/zoeken"
        prefetch={false}
        className="tap inline-flex items-center px-1 text-sm font-semibold text-brand sm:px-2 sm:text-base lg:hidden"
      >
        {t("site.search")}
      </Link>
      <search className="hidden lg:block">
        <form action="/zoeken" className="flex">
          <Suggestions label={t("search.suggestions")} counts={suggestionCounts(locale)}>
            <input
              type="search"
              name="q"
              aria-label={t("site.searchField")}
              placeholder={t("site.searchHint")}
              autoComplete="off"
              data-search
              className="tap w-60 rounded-l-md border border-field bg-paper px-3"
            />
          </Suggestions>
          <button type="submit" className="tap -ml-px cursor-pointer rounded-r-md border border-field bg-surface px-3 font-semibold">
            {t("site.search")}
          </button>
        </form>
      </search>
    </>
  );
}

/** Sentences for 0 to 8 suggestions: a client component gets words, not keys. */
export const suggestionCounts = (locale: Locale): string[] =>
  Array.from({ length: 9 }, (_, count) => wordsFor(locale)("search.suggestionCount", { count }));
