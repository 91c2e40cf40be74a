import type { DryRun } from "@/lib/admin/importing/queries";
import { sentence, wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";

/** Everything that is wrong, by line of the file: whoever mends the list wants to do so once. */
export function Problems({ list, locale }: { list: DryRun; locale: Locale }) {
  const t = wordsFor(locale);
  const wrong = list.lines.filter(({ problems }) => problems.length > 0);
  if (wrong.length === 0 || list.missing.length > 0) return null;
  return (
    <section aria-labelledby="problemen" className="mt-8">
      <h2 id="problemen">{t("importing.wrong", { count: wrong.length })}</h2>
      <p className="mt-1 text-muted">{t("importing.fixFirst")}</p>
      <ul className="mt-3 divide-y divide-line">
        {wrong.map(({ line, label, problems }) => (
          <li key={line} className="py-2">
            <p className="break-words">
              <strong>{t("importing.line", { line })}</strong>
              {label && `: ${label}`}
            </p>
            <ul className="list-disc pl-5">
              {problems.map(({ key, params }) => (
                <li key={`${key} ${Object.values(params).join(" ")}`} className="break-words">
                  {sentence(locale, `importing.problem.${key}`, params)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
