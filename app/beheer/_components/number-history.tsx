import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { Change, NumberName } from "@/lib/kernel/numbers";

type Props = { history: Change[]; nameOf: (name: NumberName) => string; locale: Locale };

/** Who changed which numbers, the last first. */
export function NumberHistory({ history, nameOf, locale }: Props) {
  const t = wordsFor(locale);
  const { day } = formatsFor(locale);
  return (
    <section aria-labelledby="eerder" className="mt-8">
      <h2 id="eerder">{t("numbers.history")}</h2>
      {history.length === 0 && <p className="mt-2 text-muted">{t("numbers.historyNone")}</p>}
      <ol className="mt-2 divide-y divide-line">
        {history.map(({ number, by, at, changed }) => (
          <li key={number} className="py-3">
            <p className="font-semibold">{t("numbers.historyWho", { name: by ?? t("numbers.historySomebody"), day: day(at) })}</p>
            <ul className="list-disc pl-6">
              {changed.map(({ name, from, to }) => (
                <li key={name}>{t("numbers.fromTo", { label: nameOf(name), from, to })}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
