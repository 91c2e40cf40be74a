import { brusselsDay, fromBrussels } from "@/lib/kernel/dates";

/** A calendar month in Brussels: `2026-11`, and the moments at which it begins and is over. */
export type Month = { name: string; from: Date; until: Date };

/** The last so many months, oldest first, this one included. */
export function lastMonths(now: Date, count: number): Month[] {
  const [year = 0, month = 0] = brusselsDay(now).split("-").map(Number);
  const startOf = (ago: number) => new Date(Date.UTC(year, month - 1 - ago, 1)).toISOString().slice(0, 7);
  return Array.from({ length: count }, (_, at) => {
    const ago = count - 1 - at;
    return { name: startOf(ago), from: fromBrussels(`${startOf(ago)}-01T00:00`), until: fromBrussels(`${startOf(ago - 1)}-01T00:00`) };
  });
}
