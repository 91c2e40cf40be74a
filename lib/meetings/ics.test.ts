import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { fromBrussels, ZONE } from "@/lib/kernel/dates";
import { type CalendarMeeting, calendarFile } from "./ics";

const meeting: CalendarMeeting = {
  id: "7d9f6c1e-0000-4000-8000-000000000001",
  title: "NIS2, back-ups; en een gedeelde GIS-coördinator",
  introduction: "Breng je vragen mee,\nen een collega.",
  state: "published",
  startsAt: fromBrussels("2026-12-03T09:30"),
  endsAt: fromBrussels("2026-12-03T12:30"),
  venue: "Stadhuis Tielt",
  room: "raadzaal",
  address: "Markt 13, 8700 Tielt",
  latitude: 50.9995,
  longitude: 3.3271,
  onlineUrl: null,
  sequence: 0,
  url: "https://kringen.example.org/bijeenkomsten/nis2-2026-12-03",
  programme: [{ startsAt: fromBrussels("2026-12-03T09:45"), title: "NIS2 voor wie er niet onder valt" }],
};
const now = new Date("2026-11-23T11:00:00Z");
const fileOf = (fields: Partial<CalendarMeeting> = {}) =>
  calendarFile({ name: "Kenniskringen", meetings: [{ ...meeting, ...fields }], now });

/** As a calendar that knows nothing but this file reads it: with the rules of the zone that stand in it. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const rules = calendar.getFirstSubcomponent("vtimezone");
  if (!rules) throw new Error("no zone in the file");
  const zone = new ICAL.Timezone(rules);
  ICAL.TimezoneService.reset();
  ICAL.TimezoneService.register(zone, zone.tzid);
  const event = calendar.getFirstSubcomponent("vevent");
  if (!event) throw new Error("no event in the file");
  return { calendar, component: event, event: new ICAL.Event(event) };
}

test("an independent calendar reads what we wrote", () => {
  const { event, component, calendar } = read(fileOf());
  expect(event.uid).toBe(`meeting-${meeting.id}@kenniskring`);
  expect(event.summary).toBe(meeting.title);
  expect(event.startDate.toJSDate()).toEqual(meeting.startsAt);
  expect(event.endDate.toJSDate()).toEqual(meeting.endsAt);
  expect(event.startDate.zone?.tzid).toBe(ZONE);
  expect(event.location).toBe("Stadhuis Tielt, raadzaal\nMarkt 13, 8700 Tielt");
  expect(event.description).toContain("9.45  NIS2 voor wie er niet onder valt");
  expect(component.getFirstPropertyValue("url")).toBe(meeting.url);
  expect(component.getFirstPropertyValue("geo")).toEqual([50.9995, 3.3271]);
  expect(String(component.getFirstPropertyValue("dtstamp"))).toBe("2026-11-23T11:00:00Z");
  expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
});

describe("the clock in the calendar is the clock on the wall", () => {
  test.each([
    // The days around both changes of the clock in 2026 to 2028, and hours on the day itself.
    ["2026-03-28T09:30", "+01:00"],
    ["2026-03-29T01:59", "+01:00"],
    ["2026-03-29T03:00", "+02:00"],
    ["2026-10-25T01:30", "+02:00"],
    ["2026-10-25T09:30", "+01:00"],
    ["2027-03-28T09:30", "+02:00"],
    ["2027-10-31T09:30", "+01:00"],
    ["2028-03-26T09:30", "+02:00"],
    ["2028-10-29T09:30", "+01:00"],
    ["2028-07-01T09:30", "+02:00"],
  ])("%s is at %s", (clock, offset) => {
    const startsAt = fromBrussels(clock);
    const { event } = read(fileOf({ startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) }));
    expect(event.startDate.toString()).toBe(`${clock}:00`);
    expect(event.startDate.toJSDate()).toEqual(new Date(`${clock}:00${offset}`));
  });
});

test("a moved meeting is the same one with a higher number; a cancelled one says so", () => {
  const before = read(fileOf());
  const moved = read(fileOf({ startsAt: fromBrussels("2026-12-10T09:30"), endsAt: fromBrussels("2026-12-10T12:30"), sequence: 1 }));
  const cancelled = read(fileOf({ state: "cancelled", sequence: 2 }));
  expect(moved.event.uid).toBe(before.event.uid);
  expect([before, moved, cancelled].map((file) => file.component.getFirstPropertyValue("sequence"))).toEqual([0, 1, 2]);
  expect(cancelled.component.getFirstPropertyValue("status")).toBe("CANCELLED");
  expect(cancelled.component.getFirstSubcomponent("valarm")).toBeNull();
});

test("lines end in CRLF and are at most 75 bytes long", () => {
  const file = fileOf({ introduction: "Één heel lange inleiding, ".repeat(20) });
  expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  expect(Math.max(...file.split("\r\n").map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
});

test("online only, the link is the place", () => {
  const file = read(fileOf({ venue: "", room: "", address: "", onlineUrl: "https://meet.example.org/1" }));
  expect(file.event.location).toBe("https://meet.example.org/1");
});
