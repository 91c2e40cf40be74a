import { brusselsDay } from "./dates";
import { type Cell, isFormula, type Sheet, showable, wouldCalculate } from "./sheet";

/** Excel only takes a CSV for UTF-8 when it begins with this. */
const BOM = "\ufeff";

/** A sheet as Belgian spreadsheets open it: semicolons, decimal commas, and nothing that calculates. */
export function csvOf({ columns, rows }: Sheet): string {
  return BOM + [columns, ...rows].map(csvRow).join("");
}

/** One row, for who writes while there is more to come. */
export const csvRow = (row: Cell[]): string => `${row.map(field).join(";")}\r\n`;

function field(cell: Cell): string {
  if (cell === null) return "";
  // A CSV holds what came out, never how.
  if (isFormula(cell)) return field(cell.value);
  if (typeof cell === "number") return String(cell).replace(".", ",");
  if (cell instanceof Date) return brusselsDay(cell);
  const text = showable(cell);
  // The quote in front is what spreadsheets themselves type before a text that must stay text.
  return quoted(wouldCalculate(text) ? `'${text}` : text);
}

const quoted = (text: string): string => (/[;"\r\n\t,]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
