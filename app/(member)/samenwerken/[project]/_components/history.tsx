import type { ReactNode } from "react";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";

type Change = { id: string; at: Date; by: string | null };
type Props<Line extends Change> = { changes: Line[]; locale: Locale; children: (change: Line) => ReactNode };

/** What was changed, by whom and when, the last first; `children` says of each change what it was. */
export function History<Line extends Change>({ changes, locale, children }: Props<Line>) {
  const t = wordsFor(locale);
  const { shortDay, time } = formatsFor(locale);
  return (
    <details className="border-t border-line pt-2">
      <summary className="tap py-2 text-brand">{t("projects.history")}</summary>
      {changes.length === 0 && <p className="text-muted">{t("projects.historyEmpty")}</p>}
      <ol className="divide-y divide-line">
        {changes.map((change) => (
          <li key={change.id} className="py-2">
            {children(change)}
            <p className="text-sm text-muted">
              {change.by && `${change.by} · `}
              <time dateTime={change.at.toISOString()}>{`${shortDay(change.at)}, ${time(change.at)}`}</time>
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** One change in two lines: what it was before, and what it is now. */
export function FromTo({ before, after, locale }: { before: string; after: string; locale: Locale }) {
  const t = wordsFor(locale);
  return (
    <>
      <p>{t("projects.changedFrom", { what: before })}</p>
      <p>{t("projects.changedTo", { what: after })}</p>
    </>
  );
}
