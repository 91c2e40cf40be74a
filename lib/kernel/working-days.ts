import { after, brusselsClock, brusselsDay, DAY, fromBrussels } from "./dates";

/**
 * Days on which no local board works, as month and day: the ten of the royal decree of 18 April 1974 on public holidays
 * that do not move, and 11 July, the day of the Flemish Community (decree of 7 November 1990).
 */
const FIXED = {
  "01-01": "newYear",
  "05-01": "labour",
  "07-11": "flemish",
  "07-21": "national",
  "08-15": "assumption",
  "11-01": "allSaints",
  "11-11": "armistice",
  "12-25": "christmas",
} as const;

/** The others go with Easter, in days after it. */
const AFTER_EASTER = { 1: "easterMonday", 39: "ascension", 50: "whitMonday" } as const;

export type Holiday = (typeof FIXED)[keyof typeof FIXED] | (typeof AFTER_EASTER)[keyof typeof AFTER_EASTER];

const calendarDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Easter Sunday as the Gregorian calendar reckons it (the anonymous algorithm that Nature printed in 1876), in UTC. */
export function easter(year: number): string {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const moon = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - moon - (year % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const days = moon + weekday - 7 * late + 114;
  return calendarDay(Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1));
}

/** The holiday that a Brussels day, `2026-12-25`, is; null on all other days. */
export function holidayOn(day: string): Holiday | null {
  const fixed: Record<string, Holiday> = FIXED;
  const moving: Record<number, Holiday> = AFTER_EASTER;
  const sinceEaster = (Date.parse(day) - Date.parse(easter(Number(day.slice(0, 4))))) / DAY;
  return fixed[day.slice(5)] ?? moving[sinceEaster] ?? null;
}

export const isWeekend = (day: string): boolean => [0, 6].includes(new Date(Date.parse(day)).getUTCDay());

/** Whether a Brussels day, `2026-12-03`, is one on which people are at their desk. */
export const isWorkingDay = (day: string): boolean => !isWeekend(day) && holidayOn(day) === null;

const dayBefore = (day: string): string => calendarDay(Date.parse(day) - DAY);

function lastWorkingDay(from: string): string {
  let day = from;
  while (!isWorkingDay(day)) day = dayBefore(day);
  return day;
}

/** What began at this moment or before has lasted `count` working days now; weekends and holidays do not count. */
export function workingDaysBefore(now: Date, count: number): Date {
  const today = brusselsDay(now);
  let day = lastWorkingDay(today);
  // On a free day the clock stands still at the end of the last working day.
  const isFree = day !== today;
  for (let passed = 0; passed < count; passed++) day = lastWorkingDay(dayBefore(day));
  return isFree
    ? after(fromBrussels(`${calendarDay(Date.parse(day) + DAY)}T00:00`), -1)
    : fromBrussels(`${day}${brusselsClock(now).slice(10)}`);
}

/** The Brussels day, `2026-12-17`, on which so many working days after this moment's own day are over. */
export function workingDayAfter(now: Date, count: number): string {
  let day = brusselsDay(now);
  for (let passed = 0; passed < count; ) {
    day = calendarDay(Date.parse(day) + DAY);
    if (isWorkingDay(day)) passed++;
  }
  return day;
}
