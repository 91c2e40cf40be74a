import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { halvesOf, weekdays } from "@/lib/projects/hiring/kinds";
import type { Week } from "@/lib/projects/hiring/week/queries";

type Cell = Week["cells"][number];
type Props = { cells: Cell[]; person: number; locale: Locale };

/** The week of one person: a grid where there is room, a list per day on a phone. */
export function Grid({ cells, person, locale }: Props) {
  const t = wordsFor(locale);
  const halves = [t("hiring.morning"), t("hiring.afternoon")];
  const cellOf = (halfDay: string) => cells.find((cell) => cell.person === person && cell.halfDay === halfDay);
  return (
    <section aria-labelledby={`medewerker-${person}`}>
      <h2 id={`medewerker-${person}`} className="text-xl">
        {t("hiring.person", { number: person })}
      </h2>
      <div className="mt-2 hidden md:block">
        <table className="w-full table-fixed border-collapse text-left">
          <caption className="sr-only">{t("hiring.person", { number: person })}</caption>
          <thead>
            <tr>
              <th scope="col" className="border-b-2 border-line py-2 pr-3">
                {t("hiring.weekTime")}
              </th>
              {weekdays.map((day) => (
                <th key={day} scope="col" className="border-b-2 border-line px-3 py-2">
                  {t(`hiring.weekdays.${day}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {halves.map((half, at) => (
              <tr key={half} className="border-b border-line align-top">
                <th scope="row" className="py-2 pr-3 font-normal">
                  {half}
                </th>
                {weekdays.map((day) => (
                  <td key={day} className="px-3 py-2">
                    <Who cell={cellOf(halvesOf(day)[at] ?? "")} locale={locale} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="mt-2 md:hidden">
        {weekdays.map((day) => (
          <li key={day} className="border-b border-line py-2">
            <p className="font-semibold">{t(`hiring.weekdays.${day}`)}</p>
            {halvesOf(day).map((halfDay, at) => (
              <p key={halfDay} className="flex gap-3">
                <span className="w-28 shrink-0 text-muted">{halves[at]}</span>
                <Who cell={cellOf(halfDay)} locale={locale} />
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Who({ cell, locale }: { cell: Cell | undefined; locale: Locale }) {
  const t = wordsFor(locale);
  if (!cell || cell.names.length === 0) return <span className="text-muted">{t("hiring.weekFree")}</span>;
  if (!cell.isConflict) return <span className="font-semibold break-words">{cell.names[0]}</span>;
  return (
    <span className="rounded-sm bg-danger-soft px-2 font-semibold text-danger">
      {t("hiring.weekConflict", { names: cell.names.join(", ") })}
    </span>
  );
}
