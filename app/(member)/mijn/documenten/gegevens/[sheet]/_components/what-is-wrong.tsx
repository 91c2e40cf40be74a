import type { ReadSheet } from "@/lib/documents/bulk/queries";
import { sentence, wordsFor } from "@/lib/i18n";

/** Everything that is wrong, by line and column of the file: whoever mends it wants to do so once. */
export function WhatIsWrong({ sheet: { lines, names } }: { sheet: ReadSheet }) {
  const t = wordsFor(names.locale);
  const wrong = lines.filter(({ problems }) => problems.length > 0);
  if (wrong.length === 0) return null;
  return (
    <section aria-labelledby="fout" className="mt-8">
      <h2 id="fout">{t("bulk.wrongTitle")}</h2>
      <p className="mt-1 text-muted">{t("bulk.wrongHelp")}</p>
      <ul className="mt-3 divide-y divide-line">
        {wrong.map(({ line, title, problems }) => (
          <li key={line} className="py-2">
            <p className="break-words">
              <strong>{t("bulk.line", { line })}</strong>
              {title && `: ${title}`}
            </p>
            <ul className="list-disc pl-5">
              {problems.map(({ column, key, value }) => (
                <li key={`${column} ${key}`} className="break-words">
                  {t("bulk.field", { field: column })}: {sentence(names.locale, `bulk.problem.${key}`, { value })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
