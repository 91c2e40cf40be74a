import { expect, test } from "vitest";
import { schoolHolidayOn } from "./school-holidays";
import { holidayOn } from "./working-days";

/** First and last weekday of each, as the Flemish government published them. */
test.each([
  ["carnival", "2025-03-03", "2025-03-07"],
  ["easter", "2025-04-07", "2025-04-18"],
  ["autumn", "2025-10-27", "2025-10-31"],
  ["christmas", "2025-12-22", "2026-01-02"],
  ["carnival", "2026-02-16", "2026-02-20"],
  ["easter", "2026-04-06", "2026-04-17"],
  ["summer", "2026-07-01", "2026-08-31"],
  ["autumn", "2026-11-02", "2026-11-06"],
  ["christmas", "2026-12-21", "2027-01-01"],
  ["carnival", "2027-02-08", "2027-02-12"],
  ["easter", "2027-03-29", "2027-04-09"],
] as const)("the %s holiday lasts from %s to %s", (name, first, last) => {
  const beside = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
  expect([first, last].map(schoolHolidayOn)).toEqual([name, name]);
  // Three days before and after lies a weekend between.
  expect([beside(first, -3), beside(last, 3)].map(schoolHolidayOn)).toEqual([null, null]);
});

test("a holiday has a name", () => {
  expect(["2026-11-01", "2026-04-06", "2026-05-14", "2026-12-03"].map(holidayOn)).toEqual(["allSaints", "easterMonday", "ascension", null]);
});
