import { HALF_DAY, type HalfDay, halfDays } from "../kinds";

type Placed = { person: number; halfDay: HalfDay; organisationId: string };
type Asked = { id: string; name: string; use: number | null; halfDays: HalfDay[] | null };

/** Who has a person on a half day; more than one is a conflict. */
export type Cell = { person: number; halfDay: HalfDay; names: string[]; isConflict: boolean };

/** What an organisation asked beside what it has, in hundredths of a full-time job. `elsewhere`: half days it has but did not prefer. */
export type Compared = { id: string; name: string; asked: number | null; has: number; difference: number; elsewhere: HalfDay[] };

export function cellsOf(placed: Placed[], asked: Asked[], persons: number): Cell[] {
  const names = new Map(asked.map(({ id, name }) => [id, name]));
  const everybody = Array.from({ length: persons }, (_, at) => at + 1);
  return everybody.flatMap((person) =>
    halfDays.map((halfDay) => {
      const here = placed.filter((each) => each.person === person && each.halfDay === halfDay);
      const found = here.flatMap(({ organisationId }) => names.get(organisationId) ?? []).sort();
      return { person, halfDay, names: found, isConflict: found.length > 1 };
    }),
  );
}

export function compared(placed: Placed[], asked: Asked[]): Compared[] {
  return asked.map(({ id, name, use, halfDays: preferred }) => {
    const mine = placed.filter(({ organisationId }) => organisationId === id);
    const has = mine.length * HALF_DAY;
    const unwanted = mine.map(({ halfDay }) => halfDay).filter((half) => preferred && preferred.length > 0 && !preferred.includes(half));
    const elsewhere = halfDays.filter((half) => unwanted.includes(half));
    return { id, name, asked: use, has, difference: has - (use ?? 0), elsewhere };
  });
}
