/** What goes out as a table for a spreadsheet. A number is a number; everything that a person wrote is text, whatever it looks like. */
export type Cell = string | number | Date | Formula | null;
/** Something that the workbook reckons itself, with what comes out of it now. Only our own code writes one; nothing that a person typed is in it. */
export type Formula = { formula: string; value: number };
export type Sheet = { title: string; columns: string[]; rows: Cell[][] };

/** Letters that no sheet keeps: control characters but tab and new line, and halves of letters. */
const UNSHOWABLE = /(?![\t\n\r])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu;

/** A text without what neither a CSV nor an XLSX can hold. */
export const showable = (text: string): string => text.replace(UNSHOWABLE, "");

/** The signs with which a spreadsheet begins to calculate, after whatever it skips; in full width too. */
const CALCULATES = /^[\s\p{Cf}]*[=+\-@＝＋－＠﹢﹣﹦﹫−]|^[\t\r\n]/u;
/** Begin with such a sign, but are nothing to calculate: a phone number with blanks between its digits, and a negative amount. */
const HARMLESS = /^\+\d{1,4}(?: \d+)+$|^-\d+(?:[.,]\d+)?$/;

/** Whether a spreadsheet that opens a CSV would take this text for a formula. */
export const wouldCalculate = (text: string): boolean => CALCULATES.test(text) && !HARMLESS.test(text);

export const isFormula = (cell: Cell): cell is Formula => typeof cell === "object" && cell !== null && "formula" in cell;
