import { MOST_LINES } from "@/lib/admin/importing/input";
import type { DryRun } from "@/lib/admin/importing/queries";
import { readyLines } from "@/lib/admin/importing/ready";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { Tag } from "@/lib/ui/tag";

/** Lines that show whether the columns were understood. */
const PREVIEW = 10;

/** How many lines are ready, there already or wrong, what is the matter with the columns, and the first lines as they were understood. */
export function WhatHappens({ list, locale }: { list: DryRun; locale: Locale }) {
  const t = wordsFor(locale);
  const names = formatsFor(locale).list;
  const ready = readyLines(list);
  const wrong = list.lines.filter(({ problems }) => problems.length > 0).length;
  const known = list.lines.length - ready.length - wrong;
  if (list.missing.length > 0)
    return (
      <p className="notice-danger mt-4">{t("importing.columnsMissing", { count: list.missing.length, names: names(list.missing) })}</p>
    );
  if (list.isTooLong) return <p className="notice-danger mt-4">{t("importing.tooMany", { lines: MOST_LINES })}</p>;
  if (list.lines.length === 0) return <p className="notice-warn mt-4">{t("importing.empty")}</p>;
  return (
    <>
      <ul className="mt-4 space-y-1">
        <li>{t("importing.fine", { count: ready.length })}</li>
        {known > 0 && <li>{t("importing.known", { count: known })}</li>}
        <li>{t("importing.wrong", { count: wrong })}</li>
      </ul>
      {list.unknown.length > 0 && (
        <p className="notice-warn mt-3">{t("importing.columnsUnknown", { count: list.unknown.length, names: names(list.unknown) })}</p>
      )}
      {ready.length > 0 && (
        <section aria-labelledby="eerste" className="mt-6">
          <h2 id="eerste" className="text-xl">
            {t("importing.preview", { count: Math.min(PREVIEW, ready.length) })}
          </h2>
          <ul className="mt-2 divide-y divide-line">
            {ready.slice(0, PREVIEW).map(({ line, label, outcome }) => (
              <li key={line} className="flex flex-wrap items-center gap-x-3 py-2">
                <span className="min-w-0 break-words">{label}</span>
                <Tag tone={outcome === "make" ? "ok" : "info"}>{t(outcome === "make" ? "importing.make" : "importing.change")}</Tag>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
