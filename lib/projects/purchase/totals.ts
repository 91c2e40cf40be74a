/** Sums of a purchase. Quantities are whole numbers and prices whole cents, so that every sum is exact. */
export type Amounts = { minimum: number; expected: number; maximum: number };
export type Line = Amounts & { organisation: string; isUnsure: boolean };
export type Totals = Amounts & { unsureLines: number; unsureExpected: number };

export const noAmounts: Amounts = { minimum: 0, expected: 0, maximum: 0 };

const add = (one: Amounts, other: Amounts): Amounts => ({
  minimum: one.minimum + other.minimum,
  expected: one.expected + other.expected,
  maximum: one.maximum + other.maximum,
});

/** What everybody needs together; what is not sure yet is in there, and told apart. */
export function totalsOf(lines: Line[]): Totals {
  const unsure = lines.filter(({ isUnsure }) => isUnsure);
  return {
    ...lines.reduce(add, noAmounts),
    unsureLines: unsure.length,
    unsureExpected: unsure.reduce((sum, { expected }) => sum + expected, 0),
  };
}

/** The most that may be ordered: what is needed at most with the margin on it. Rounded down, because a contract ends at its maximum. */
export const ceilingOf = (maximum: number, marginPercent: number): number => Math.floor((maximum * (100 + marginPercent)) / 100);

/** What it all costs at these prices; null when a price is unknown. */
export function worthOf(lines: { quantity: number; cents: number | null }[]): number | null {
  if (lines.length === 0 || lines.some(({ cents }) => cents === null)) return null;
  return lines.reduce((sum, { quantity, cents }) => sum + quantity * (cents ?? 0), 0);
}

/** From this share of the maximum on, people are warned. */
export const WARN_FROM = 80;

/** Whole per cent of the maximum, rounded down: 100 only when nothing is left. */
export const shareOf = (ordered: number, ceiling: number): number => (ceiling === 0 ? 0 : Math.floor((ordered * 100) / ceiling));
