import { showable, wouldCalculate } from "./sheet";

/** Without the quote that keeps a text from being calculated: ours, and the one that people type themselves. */
export const asTyped = (cell: string): string => (cell.startsWith("'") && wouldCalculate(cell.slice(1)) ? cell.slice(1) : cell);

/** A text as it comes back from a sheet: without what a cell cannot hold, and without blanks around it. */
export const asKept = (text: string): string => showable(text).replace(/\r\n?/g, "\n").trim();

/** Whether a cell came back as we wrote this text in it. */
export const isAsWritten = (cell: string, text: string): boolean => [cell, asTyped(cell)].includes(asKept(text));

/** A day as we write it, and as Belgian spreadsheets do: 2026-03-12, 12/03/2026. Null when it is none. */
export function dayIn(cell: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(cell) ?? [];
  const [, otherDay, otherMonth, otherYear] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(cell) ?? [];
  const two = (number = "") => number.padStart(2, "0");
  const value = `${year ?? otherYear}-${two(month ?? otherMonth)}-${two(day ?? otherDay)}`;
  const moment = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === value ? value : null;
}
