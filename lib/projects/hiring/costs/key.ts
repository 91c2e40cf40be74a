import type { CostKey } from "../kinds";
import { type Bearer, type Division, divide } from "./shares";

/** All of it, in hundredths of a percent. */
export const WHOLE = 10_000;

/** What a key may need to know of an organisation: use in hundredths of a full-time job, inhabitants, hundredths of a percent. */
export type Figures = { id: string; name: string; use: number | null; inhabitants: number | null; percent: number | null };

export type Key = { kind: CostKey; fixedShare: number };

/** What each kind of key must know of everybody. */
const needs: Record<CostKey, (keyof Figures & ("use" | "inhabitants" | "percent")) | null> = {
  equal: null,
  use: "use",
  inhabitants: "inhabitants",
  fixedAndUse: "use",
  own: "percent",
};

export const needOf = (kind: CostKey) => needs[kind];

/** Those of whom the key does not know what it must. */
export function missingFor({ kind }: Key, figures: Figures[]): Figures[] {
  const need = needs[kind];
  return need ? figures.filter((each) => each[need] === null) : [];
}

/** Whole numbers that stand to each other as the parts of the key do. */
export function weightsOf({ kind, fixedShare }: Key, figures: Figures[]): Bearer[] {
  const used = figures.reduce((sum, { use }) => sum + BigInt(use ?? 0), 0n);
  const [fixed, rest, count] = [BigInt(fixedShare), BigInt(WHOLE - fixedShare), BigInt(figures.length)];
  const weightOf = (each: Figures): bigint => {
    if (kind === "equal") return 1n;
    // A fixed part of 1/count each and the rest of use/used each, over one denominator.
    if (kind === "fixedAndUse") return fixed * used + rest * count * BigInt(each.use ?? 0);
    return BigInt(each[needs[kind] ?? "use"] ?? 0);
  };
  return figures.map((each) => ({ id: each.id, name: each.name, weight: weightOf(each) }));
}

/** A cost divided by a key, in cents and in hundredths of a percent. Null while the key does not know enough. */
export type Divided = { cents: Division; percents: Division };

export function dividedBy(key: Key, figures: Figures[], costCents: number): Divided | null {
  if (figures.length === 0 || missingFor(key, figures).length > 0) return null;
  const bearers = weightsOf(key, figures);
  const [cents, percents] = [divide(costCents, bearers), divide(WHOLE, bearers)];
  return cents && percents ? { cents, percents } : null;
}
