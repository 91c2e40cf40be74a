/** A part of an agreement that is awarded by itself. */
export type Lot = { number: string; title: string; contractor: string };

export const MOST_LOTS = 60;
const LONGEST = { number: 12, title: 160, contractor: 120 };

/** What stands between the pieces of a line. */
const BETWEEN = "|";

/** Lots as they stand in a text field: one a line. */
export const lotsAsText = (lots: Lot[]): string =>
  lots.map(({ number, title, contractor }) => [number, title, contractor].filter(Boolean).join(` ${BETWEEN} `)).join("\n");

/** Lots as somebody typed them; or what is wrong, and on which line. */
export function lotsIn(text: string): { lots: Lot[]; wrong: { key: string; line: number } | null } {
  const lots: Lot[] = [];
  const lines = text.split(/\r?\n/);
  for (const [at, typed] of lines.entries()) {
    if (typed.trim() === "") continue;
    const [number = "", title = "", ...rest] = typed.split(BETWEEN).map((piece) => piece.trim());
    const lot = { number, title, contractor: rest.join(", ") };
    const key = problemOf(lot, lots);
    if (key) return { lots, wrong: { key, line: at + 1 } };
    lots.push(lot);
  }
  return { lots, wrong: null };
}

function problemOf(lot: Lot, before: Lot[]): string | null {
  if (before.length === MOST_LOTS) return "frameworks.tooManyLots";
  if (lot.number === "" || lot.title === "") return "frameworks.lotShape";
  if ((["number", "title", "contractor"] as const).some((field) => lot[field].length > LONGEST[field])) return "frameworks.lotTooLong";
  return before.some(({ number }) => number === lot.number) ? "frameworks.lotTwice" : null;
}
