import { sentence, wordsFor } from "@/lib/i18n";
import type { ReadUsageSheet } from "@/lib/landscape/sheet/queries";

/** Everything that is wrong, by line and column of the file: whoever mends it wants to do so once. */
export function WhatIsWrong({ sheet: { lines, names } }: { sheet: ReadUsageSheet }) {
  const t = wordsFor(names.locale);
  const wrong = lines.filter(({ problems }) => problems.length > 0);
  if (wrong.length === 0) return null;
  return (
    <section aria-labelledby="fout" className="notice-danger mt-4">
      <h2 id="fout" className="text-lg">
        {t("landscape.sheetWrongTitle", { count: wrong.length })}
      </h2>
      <p className="mt-1">{t("landscape.sheetWrongHelp")}</p>
      <ul className="mt-2">
        {wrong.map(({ line, title, problems }) => (
          <li key={line} className="py-1">
            <p className="break-words">
              <strong>{t("landscape.sheetLine", { line })}</strong>
              {title && `: ${title}`}
            </p>
            <ul className="list-disc pl-5">
              {problems.map(({ column, key, value }) => (
                <li key={`${column} ${key}`} className="break-words">
                  {t(`landscape.columns.${column}`)}: {sentence(names.locale, `landscape.problem.${key}`, { value })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
