import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { Note } from "@/lib/search/plan";

/** What was looked for beside the words themselves. */
export function Notes({ notes, locale }: { notes: Note[]; locale: Locale }) {
  const t = wordsFor(locale);
  const list = (reason: Note["reason"]) => notes.filter((note) => note.reason === reason).map((note) => note.to);
  const names = (reason: Note["reason"]) => formatsFor(locale).list(list(reason));
  return (
    <>
      {notes.map(
        (note) =>
          note.reason === "corrected" && (
            <p key={note.from} className="notice-info mt-2 max-w-read">
              {t("search.corrected", { from: note.from, to: note.to })}
            </p>
          ),
      )}
      {list("synonym").length > 0 && <p className="mt-1 text-sm text-muted">{t("search.synonyms", { names: names("synonym") })}</p>}
      {list("formerName").length > 0 && (
        <p className="mt-1 text-sm text-muted">{t("search.formerNames", { names: names("formerName") })}</p>
      )}
    </>
  );
}
