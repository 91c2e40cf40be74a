import type { PurchaseForm } from "../agreements/states";

export type SnapshotLine = { organisation: string; minimum: number; expected: number; maximum: number; isUnsure: boolean };
export type Amounts = { minimum: number; expected: number; maximum: number };
export type SnapshotArticle = {
  id: string;
  name: string;
  unit: string;
  description: string;
  estimatedCents: number | null;
  lines: SnapshotLine[];
  totals: Amounts;
  /** The sum of what everybody needs at most, with the margin, rounded down. */
  ceiling: number;
};
export type SnapshotLot = { id: string; number: number; title: string; articles: SnapshotArticle[] };

/** A purchase as it went to the market. Organisations by their ids: names are looked up when it is shown. */
export type Snapshot = {
  form: PurchaseForm | null;
  marginPercent: number;
  lots: SnapshotLot[];
  criteria: { name: string; weight: number }[];
};
