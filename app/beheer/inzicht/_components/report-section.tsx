import type { InsightFilter } from "@/lib/admin/insight/input";
import type { Report } from "@/lib/admin/insight/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { Sheet } from "@/lib/kernel/sheet";
import { Downloads } from "../../../_components/downloads";
import { MonthChart, RankChart } from "./charts";
import { isByMonth, sheetOf } from "./in-words";

type Props = { report: Report; filter: InsightFilter; locale: Locale };

/** One subject: what it says, the drawing, the table, and the way to take that with you. */
export function ReportSection({ report, filter, locale }: Props) {
  const t = wordsFor(locale);
  const sheet = sheetOf(report, locale);
  const bars = sheet.rows.map((row) => ({ label: String(row[0]), value: Number(row[1]) }));
  const Chart = isByMonth(report.name) ? MonthChart : RankChart;
  const isEmpty = bars.every(({ value }) => value === 0);
  const params = new URLSearchParams({ rapport: report.name, kring: filter.kring, maanden: String(filter.maanden) });
  return (
    <section aria-labelledby={report.name} className="border-t border-line py-6">
      <h2 id={report.name}>{sheet.title}</h2>
      <p className="mt-1 max-w-read text-muted">{t(`insight.help.${report.name}`)}</p>
      {isEmpty ? (
        <p className="mt-3">{t("insight.nothing")}</p>
      ) : (
        <>
          <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-2">
            <Chart bars={bars} locale={locale} />
            <FigureTable sheet={sheet} locale={locale} />
          </div>
          <Downloads locale={locale} href="/api/beheer/inzicht" params={params} label={t("insight.download", { title: sheet.title })} />
        </>
      )}
    </section>
  );
}

/** Scrolls by itself when it is long or wide, also with the keyboard. */
function FigureTable({ sheet, locale }: { sheet: Sheet; locale: Locale }) {
  const t = wordsFor(locale);
  const { number } = formatsFor(locale);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section here would be one more heading to pass.
    <div
      role="region"
      aria-label={t("insight.table", { title: sheet.title })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
      tabIndex={0}
      className="max-h-80 overflow-auto rounded-md border border-line"
    >
      <table className="w-full text-left text-sm">
        <thead className="sticky top-0 bg-sunken">
          <tr>
            {sheet.columns.map((column, at) => (
              <th key={column} scope="col" className={`px-3 py-2 font-semibold ${at > 0 ? "text-right" : ""}`}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row) => (
            <tr key={String(row[0])} className="border-t border-line">
              <th scope="row" className="px-3 py-2 font-normal">
                {String(row[0])}
              </th>
              {row.slice(1).map((cell, at) => (
                <td key={sheet.columns[at + 1]} className="px-3 py-2 text-right">
                  {cell === null ? "–" : typeof cell === "number" ? number(cell) : String(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
