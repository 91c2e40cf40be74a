import { ceilingOf, shareOf, WARN_FROM } from "../totals";

export type Order = { article: string; organisation: string; quantity: number };
export type Standing = { ordered: number; ceiling: number; left: number; share: number; isNear: boolean };

export function standingOf(ordered: number, ceiling: number): Standing {
  const share = shareOf(ordered, ceiling);
  return { ordered, ceiling, left: Math.max(0, ceiling - ordered), share, isNear: ceiling > 0 && share >= WARN_FROM };
}

const sum = (orders: Order[]): number => orders.reduce((total, { quantity }) => total + quantity, 0);

type Published = { id: string; ceiling: number; lines: { organisation: string; maximum: number }[] };

/**
 * How much of an article was ordered against what was published: by all together, and by one organisation against its own maximum with
 * the same margin. Rounded down both, so that the parts never add up to more than the whole.
 */
export function standings({ id, ceiling, lines }: Published, marginPercent: number, orders: Order[]) {
  const of = orders.filter(({ article }) => article === id);
  return {
    all: standingOf(sum(of), ceiling),
    by: (organisation: string): Standing => {
      const maximum = lines.find((line) => line.organisation === organisation)?.maximum ?? 0;
      return standingOf(sum(of.filter((order) => order.organisation === organisation)), ceilingOf(maximum, marginPercent));
    },
  };
}
