import { DAY } from "./dates";
import { easter } from "./working-days";

/**
 * The holidays of Flemish schools, by the rules that the Flemish government sets them with: many who would come to a
 * meeting are then away with their children.
 */
export type SchoolHoliday = "autumn" | "christmas" | "carnival" | "easter" | "summer";

const WEEK = 7 * DAY;
const at = (day: string): number => Date.parse(day);
const weekday = (time: number): number => new Date(time).getUTCDay();
/** The Monday of the week that a day is in; weeks end on Sunday. */
const mondayOf = (time: number): number => time - ((weekday(time) + 6) % 7) * DAY;
const mondayFrom = (time: number): number => mondayOf(time + 6 * DAY);

/** The holiday that a Brussels day, `2026-12-28`, falls in; weekends before and after do not count. */
export function schoolHolidayOn(day: string): SchoolHoliday | null {
  const year = Number(day.slice(0, 4));
  const time = at(day);
  const found = [...spansOf(year - 1), ...spansOf(year)].find(({ from, to }) => from <= time && time < to);
  return found?.name ?? null;
}

type Span = { name: SchoolHoliday; from: number; to: number };

/** Those that begin in a year; `to` is the first day after. */
function spansOf(year: number): Span[] {
  const sunday = at(easter(year));
  const weeks = (name: SchoolHoliday, from: number, count: number) => ({ name, from, to: from + count * WEEK });
  return [
    weeks("carnival", sunday - 7 * WEEK + DAY, 1),
    weeks("easter", easterHolidayFrom(year, sunday), 2),
    { name: "summer", from: at(`${year}-07-01`), to: at(`${year}-09-01`) },
    weeks("autumn", autumnFrom(year), 1),
    weeks("christmas", christmasFrom(year), 2),
  ];
}

/** The first Monday of April; but right after an Easter in March, and two weeks before Easter when that is after 15 April. */
function easterHolidayFrom(year: number, sunday: number): number {
  if (sunday < at(`${year}-04-01`)) return sunday + DAY;
  if (sunday > at(`${year}-04-15`)) return sunday - 2 * WEEK + DAY;
  return mondayFrom(at(`${year}-04-01`));
}

/** The week of All Saints; the week after when that is a Sunday. */
function autumnFrom(year: number): number {
  const allSaints = at(`${year}-11-01`);
  return weekday(allSaints) === 0 ? allSaints + DAY : mondayOf(allSaints);
}

/** The week of Christmas; the week after when that is in a weekend. */
function christmasFrom(year: number): number {
  const christmas = at(`${year}-12-25`);
  return [0, 6].includes(weekday(christmas)) ? mondayFrom(christmas) : mondayOf(christmas);
}
