import { expect, test } from "vitest";
import { fromBrussels } from "./dates";
import { easter, isWorkingDay, workingDayAfter, workingDaysBefore } from "./working-days";

test.each([
  [1961, "1961-04-02"],
  [2000, "2000-04-23"],
  [2008, "2008-03-23"],
  [2024, "2024-03-31"],
  [2025, "2025-04-20"],
  [2026, "2026-04-05"],
  [2027, "2027-03-28"],
  [2038, "2038-04-25"],
])("Easter of %i is on %s", (year, day) => {
  expect(easter(year)).toBe(day);
});

test("the free days of 2026 are weekends and eleven holidays, of which three fall in a weekend", () => {
  const days = Array.from({ length: 365 }, (_, n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
  const free = days.filter((day) => !isWorkingDay(day));
  const holidays = free.filter((day) => ![0, 6].includes(new Date(day).getUTCDay()));
  expect(holidays).toEqual([
    "2026-01-01",
    "2026-04-06",
    "2026-05-01",
    "2026-05-14",
    "2026-05-25",
    "2026-07-21",
    "2026-11-11",
    "2026-12-25",
  ]);
  expect(["2026-07-11", "2026-08-15", "2026-11-01"].map((day) => new Date(day).getUTCDay())).toEqual([6, 6, 0]);
  expect(free).toHaveLength(104 + holidays.length);
});

test.each([
  ["a Thursday", "2026-11-26T11:00", "2026-11-23T11:00"],
  ["a Wednesday, over the weekend", "2026-11-25T11:00", "2026-11-20T11:00"],
  ["the day after Armistice Day, which is a Wednesday", "2026-11-12T09:00", "2026-11-06T09:00"],
  ["over Easter Monday", "2026-04-09T10:00", "2026-04-03T10:00"],
  ["over the bridge of Ascension", "2026-05-15T10:00", "2026-05-11T10:00"],
  ["over Christmas and New Year", "2027-01-05T10:00", "2026-12-30T10:00"],
  ["over the change of the clock", "2026-10-27T08:30", "2026-10-22T08:30"],
])("three working days before %s", (_, now, since) => {
  expect(workingDaysBefore(fromBrussels(now), 3)).toEqual(fromBrussels(since));
});

test("in a weekend the clock stands still, and what began in one is as old as Monday morning", () => {
  const [saturday, sunday] = [
    workingDaysBefore(fromBrussels("2026-11-28T03:00"), 3),
    workingDaysBefore(fromBrussels("2026-11-29T22:00"), 3),
  ];
  expect(saturday).toEqual(sunday);
  expect(saturday.getTime()).toBe(fromBrussels("2026-11-25T00:00").getTime() - 1);
  const begun = fromBrussels("2026-11-21T15:00");
  expect(workingDaysBefore(fromBrussels("2026-11-25T23:59"), 3) < begun).toBe(true);
  expect(workingDaysBefore(fromBrussels("2026-11-26T00:01"), 3) > begun).toBe(true);
});

test("later never reaches back further", () => {
  let before = new Date(0);
  for (let hour = 0; hour < 24 * 60; hour++) {
    const since = workingDaysBefore(new Date(Date.UTC(2026, 3, 20, hour)), 3);
    expect(since >= before).toBe(true);
    before = since;
  }
});

test("ten working days from a Friday end two weeks later, over a holiday a day more", () => {
  expect(workingDayAfter(new Date("2026-11-27T10:00:00Z"), 10)).toBe("2026-12-11");
  expect(workingDayAfter(new Date("2026-12-18T10:00:00Z"), 10)).toBe("2027-01-05");
  expect(workingDayAfter(new Date("2026-11-28T10:00:00Z"), 1)).toBe("2026-11-30");
});
