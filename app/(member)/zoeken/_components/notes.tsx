import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { addressOf } from "@/lib/search/input";
import type { Note } from "@/lib/search/plan";
import type { SearchResults } from "@/lib/search/queries";

/** What was looked for instead of the words themselves, or beside them; and what was perhaps meant. */
export function Notes({ found: { query, notes, ways }, locale }: { found: SearchResults; locale: Locale }) {
  const t = wordsFor(locale);
  const list = (reason: Note["reason"]) => notes.filter((note) => note.reason === reason).map((note) => note.to);
  const names = (reason: Note["reason"]) => formatsFor(locale).list(list(reason));
  const corrected = notes.filter((note) => note.reason === "corrected");
  return (
    <>
      {corrected.length > 0 && (
        <p className="notice-info mt-2 max-w-read">
          {corrected.map(({ from, to }) => t("search.corrected", { from, to })).join(" ")}{" "}
          <a href={addressOf({ ...query, literal: true, page: 1 })} className="inline-flex min-h-8 items-center">
            {t("search.literally", { words: query.text })}
          </a>
        </p>
      )}
      {ways.meant && (
        <p className="notice-info mt-2 max-w-read">
          {t("search.didYouMean")}{" "}
          <a href={addressOf(ways.meant.query)} className="inline-flex min-h-8 items-center font-semibold">
            {ways.meant.text}
          </a>{" "}
          ({t("search.countAll", { count: ways.meant.count })})
        </p>
      )}
      {list("synonym").length > 0 && <p className="mt-1 text-sm text-muted">{t("search.synonyms", { names: names("synonym") })}</p>}
      {list("formerName").length > 0 && (
        <p className="mt-1 text-sm text-muted">{t("search.formerNames", { names: names("formerName") })}</p>
      )}
    </>
  );
}
