import type { ReportName } from "@/lib/admin/insight/input";
import type { Report } from "@/lib/admin/insight/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { Cell, Sheet } from "@/lib/kernel/sheet";

type Column =
  | "month"
  | "members"
  | "organisationKind"
  | "organisations"
  | "organisation"
  | "meetings"
  | "came"
  | "people"
  | "present"
  | "documents"
  | "documentKind"
  | "asked"
  | "answered"
  | "hours"
  | "words"
  | "times"
  | "lastDay";

/** What stands in each column. The first names the row, the second is what the chart shows. */
const columnsOf: Record<ReportName, Column[]> = {
  members: ["month", "members"],
  kinds: ["organisationKind", "members", "organisations"],
  meetings: ["month", "meetings", "came"],
  attendance: ["organisation", "came", "meetings", "people", "present"],
  shared: ["month", "documents"],
  documentKinds: ["documentKind", "documents"],
  questions: ["month", "asked", "answered", "hours"],
  missed: ["words", "times", "lastDay"],
};

/** Whether a row is a month: then the chart goes from left to right, otherwise from most to least. */
export const isByMonth = (name: ReportName): boolean => columnsOf[name][0] === "month";

/** A table of figures in the reader's language: for the page and for a file alike. */
export function sheetOf({ name, rows }: Report, locale: Locale): Sheet {
  const t = wordsFor(locale);
  const columns = columnsOf[name];
  return {
    title: t(`insight.titles.${name}`),
    columns: columns.map((column) => t(`insight.columns.${column}`)),
    rows: rows.map((row) => row.map((cell, at) => named(columns[at], cell, locale))),
  };
}

function named(column: Column | undefined, cell: Cell, locale: Locale): Cell {
  const t = wordsFor(locale);
  const { month, storedDay } = formatsFor(locale);
  if (column === "month") return month(new Date(`${cell}-15T12:00:00Z`));
  if (column === "lastDay") return storedDay(String(cell));
  if (column === "organisationKind")
    return cell === null ? t("insight.unknownOrganisation") : t("organisations.kind", { kind: String(cell) });
  if (column === "organisation") return cell ?? t("insight.unknownOrganisation");
  if (column === "documentKind") return t(`documents.kinds.${cell as "other"}`);
  return cell;
}
