import { type Divided, dividedBy, type Figures, type Key } from "./key";

/** Somebody who might join, with what the key must know. */
export type Newcomer = { name: string; use: number | null; inhabitants: number | null; percent: number | null };

export type Change = { id: string; name: string; before: number | null; after: number | null; difference: number };

const NEWCOMER = "newcomer";

/** What each would pay when these leave and that one joins, beside what each pays now. Nothing is kept. */
export function whatIf(
  { key, figures, costCents }: { key: Key; figures: Figures[]; costCents: number },
  { leaving, joining }: { leaving: string[]; joining: Newcomer | null },
): { changes: Change[]; before: Divided; after: Divided } | null {
  const staying = figures.filter(({ id }) => !leaving.includes(id));
  const then = joining ? [...staying, { id: NEWCOMER, ...joining }] : staying;
  const [before, after] = [dividedBy(key, figures, costCents), dividedBy(key, then, costCents)];
  if (!before || !after) return null;
  const paid = (divided: Divided, id: string) => divided.cents.shares.find((share) => share.id === id)?.units ?? null;
  const everybody = [...figures, ...then.filter(({ id }) => id === NEWCOMER)];
  const changes = everybody.map(({ id, name }) => {
    const [was, becomes] = [paid(before, id), paid(after, id)];
    return { id, name, before: was, after: becomes, difference: (becomes ?? 0) - (was ?? 0) };
  });
  return { changes, before, after };
}
