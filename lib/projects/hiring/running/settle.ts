import { dividedBy, type Figures, type Key } from "../costs/key";
import { divide } from "../costs/shares";
import type { SettlementBasis } from "../kinds";

export type Correction = { moreId: string; lessId: string; cents: number };

/** What one owes: their share of the whole cost, and what was agreed to move. */
export type SettlementLine = { id: string; name: string; weight: string; shareCents: number; correctionCents: number; dueCents: number };

type Year = {
  costCents: number;
  basis: SettlementBasis;
  key: Key | null;
  /** Those of the key. */
  figures: Figures[];
  /** What each had, in hundredths of an hour, also of who left in the course of the year. */
  hours: { id: string; name: string; hours: number }[];
  corrections: Correction[];
};

/** A year divided to the cent: the lines together are always the cost. Null while there is nothing to divide by. */
export function settled({ costCents, basis, key, figures, hours, corrections }: Year): SettlementLine[] | null {
  const byHours = hours.map(({ id, name, hours: weight }) => ({ id, name, weight: BigInt(weight) }));
  const division = basis === "hours" ? divide(costCents, byHours) : key && dividedBy(key, figures, costCents)?.cents;
  if (!division) return null;
  const known = new Map(
    division.shares.map(({ id, name, weight, units }) => [id, { id, name, weight: String(weight), shareCents: units }]),
  );
  // Somebody may have a correction and no share: it is a line all the same, or the sum would not be the cost.
  for (const { moreId, lessId } of corrections)
    for (const id of [moreId, lessId]) {
      const name = [...figures, ...hours].find((each) => each.id === id)?.name ?? "";
      if (!known.has(id)) known.set(id, { id, name, weight: "0", shareCents: 0 });
    }
  return [...known.values()].map((line) => {
    const correctionCents = corrections.reduce((sum, each) => sum + movedFor(each, line.id), 0);
    return { ...line, correctionCents, dueCents: line.shareCents + correctionCents };
  });
}

const movedFor = ({ moreId, lessId, cents }: Correction, id: string): number => (moreId === id ? cents : lessId === id ? -cents : 0);
