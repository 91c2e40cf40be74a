import { describe, expect, test } from "vitest";
import { fromBrussels, ZONE } from "@/lib/kernel/dates";
import { calendarThatTakesIn, readCalendar } from "@/lib/testing/calendar";
import { appointment, type CalendarMeeting, calendarFeed, calendarFile } from "./ics";

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
  createdAt: new Date("2026-11-02T08:00:00Z"),
  changedAt: new Date("2026-11-16T15:20:00Z"),
  url: "https://kringen.example.org/bijeenkomsten/nis2-2026-12-03",
  programme: [{ startsAt: fromBrussels("2026-12-03T09:45"), title: "NIS2 voor wie er niet onder valt" }],
};
const moved = { startsAt: fromBrussels("2026-12-10T09:30"), endsAt: fromBrussels("2026-12-10T12:30"), sequence: 1 };
const cancelled = { ...moved, state: "cancelled" as const, sequence: 2 };
const now = new Date("2026-11-23T11:00:00Z");

type Fields = Partial<CalendarMeeting>;
const fileOf = (fields: Fields = {}) => calendarFile({ name: "Kenniskringen", meetings: [{ ...meeting, ...fields }], now });
const feedOf = (fields: Fields = {}, reminds = false) =>
  calendarFeed({ name: "Kenniskringen", meetings: [{ ...meeting, ...fields }], reminds });
const receiver = { name: 'Els "het" \\Voorbeeld\r\nX-KWAAD:1', email: "els@tielt.example" };
const mailOf = (fields: Fields = {}, method: "request" | "cancel" = "request") =>
  appointment({ meeting: { ...meeting, ...fields }, organizer: "kring@example.org", receiver, method, now });

function only(text: string) {
  const { calendar, events } = readCalendar(text);
  const [event, ...more] = events;
  if (!event || more.length > 0) throw new Error("not one event");
  return { calendar, event, value: (name: string) => event.component.getFirstPropertyValue(name) };
}

test("an independent calendar reads what we wrote", () => {
  const { event, value, calendar } = only(fileOf());
  expect(event.uid).toBe(`meeting-${meeting.id}@kenniskring`);
  expect(event.summary).toBe(meeting.title);
  expect(event.startDate.toJSDate()).toEqual(meeting.startsAt);
  expect(event.endDate.toJSDate()).toEqual(meeting.endsAt);
  expect(event.startDate.zone?.tzid).toBe(ZONE);
  expect(event.location).toBe("Stadhuis Tielt, raadzaal\nMarkt 13, 8700 Tielt");
  expect(event.description).toContain("9.45  NIS2 voor wie er niet onder valt");
  expect(value("url")).toBe(meeting.url);
  expect(value("geo")).toEqual([50.9995, 3.3271]);
  expect([value("dtstamp"), value("created"), value("last-modified")].map(String)).toEqual([
    "2026-11-23T11:00:00Z",
    "2026-11-02T08:00:00Z",
    "2026-11-16T15:20:00Z",
  ]);
  expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
});

describe("what stood in the repository when a person last read it through", () => {
  test.each([
    ["file", fileOf()],
    ["file-cancelled", fileOf(cancelled)],
    ["feed", feedOf({ introduction: undefined })],
    ["mail-request", mailOf()],
    ["mail-moved", mailOf(moved)],
    ["mail-cancelled", mailOf(cancelled, "cancel")],
    ["mail-not-coming", mailOf({}, "cancel")],
  ])("%s.ics", async (name, text) => {
    await expect(text).toMatchFileSnapshot(`golden/${name}.ics`);
  });
});

describe("the clock in the calendar is the clock on the wall", () => {
  test.each([
    // The days around both changes of the clock in 2026 to 2028, and hours on the day itself.
    ["2026-03-28T09:30", "+01:00"],
    ["2026-03-29T01:59", "+01:00"],
    ["2026-03-29T03:00", "+02:00"],
    ["2026-10-25T00:30", "+02:00"],
    ["2026-10-25T09:30", "+01:00"],
    ["2027-03-28T09:30", "+02:00"],
    ["2027-10-31T09:30", "+01:00"],
    ["2028-03-26T09:30", "+02:00"],
    ["2028-10-29T09:30", "+01:00"],
    ["2028-07-01T09:30", "+02:00"],
  ])("%s is at %s", (clock, offset) => {
    const startsAt = fromBrussels(clock);
    const { event } = only(fileOf({ startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) }));
    expect(event.startDate.toString()).toBe(`${clock}:00`);
    expect(event.startDate.toJSDate()).toEqual(new Date(`${clock}:00${offset}`));
  });
});

test("in the hour that comes twice no program has to guess", () => {
  const { event } = only(fileOf({ startsAt: fromBrussels("2026-10-25T02:30"), endsAt: fromBrussels("2026-10-25T04:00") }));
  expect([event.startDate, event.endDate].map(String)).toEqual(["2026-10-25T00:30:00Z", "2026-10-25T03:00:00Z"]);
});

test.each([
  ["file", [fileOf(), fileOf(moved), fileOf(cancelled), fileOf(cancelled), fileOf()]],
  ["feed", [feedOf(), feedOf(moved), feedOf(cancelled), feedOf(cancelled)]],
  ["mail", [mailOf(), mailOf(moved), mailOf(cancelled, "cancel"), mailOf(cancelled, "cancel"), mailOf(moved)]],
  ["all of them", [fileOf(), feedOf(moved), mailOf(moved), mailOf(cancelled, "cancel"), feedOf(cancelled)]],
])("moved and cancelled in a %s, taken in twice and in the wrong order, it is one meeting that is off", (_, texts) => {
  const kept = calendarThatTakesIn(texts);
  expect([...kept.values()]).toEqual([{ sequence: 2, status: "CANCELLED", start: moved.startsAt }]);
});

test("a mail asks one receiver, from our own address, for no answer; a cancelled meeting reminds nobody", () => {
  for (const [text, method] of [
    [mailOf(), "REQUEST"],
    [mailOf(cancelled, "cancel"), "CANCEL"],
  ] as const) {
    const { calendar, event, value } = only(text);
    expect(calendar.getFirstPropertyValue("method")).toBe(method);
    expect(value("organizer")).toBe("mailto:kring@example.org");
    const [attendee, ...more] = event.attendees;
    expect(more).toEqual([]);
    expect(String(attendee?.getFirstValue()).toLowerCase()).toBe("mailto:els@tielt.example");
    expect([attendee?.getParameter("rsvp"), attendee?.getParameter("cn")]).toEqual(["FALSE", "Els het Voorbeeld X-KWAAD:1"]);
    expect(text).not.toMatch(/^X-KWAAD/m);
  }
  // That one person does not come does not mean that it does not take place.
  expect(mailOf({}, "cancel")).not.toContain("STATUS:");
  for (const text of [fileOf(cancelled), feedOf(cancelled, true), mailOf(cancelled, "cancel")]) expect(text).not.toContain("VALARM");
  for (const text of [fileOf(), feedOf({}, true), mailOf()]) expect(text).toContain("TRIGGER:-P1D");
});

test.each([fileOf, feedOf, mailOf])("lines end in CRLF and are at most 75 bytes long, whatever stands in them", (written) => {
  const bent = "Één heel lang 👩🏽‍💻 woord\r\nEND:VEVENT\rX-KWAAD:1\u2028\\n;:\"^' ".repeat(9);
  const text = written({
    title: bent,
    introduction: bent,
    venue: bent,
    room: bent,
    address: bent,
    programme: [{ startsAt: now, title: bent }],
  });
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  expect(Math.max(...text.split("\r\n").map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  const { event, value } = only(text);
  expect(event.summary).toContain("👩🏽‍💻");
  expect(value("x-kwaad")).toBeNull();
});

test("online only, the link is the place; an empty calendar is one all the same", () => {
  const file = only(fileOf({ venue: "", room: "", address: "", onlineUrl: "https://meet.example.org/1" }));
  expect(file.event.location).toBe("https://meet.example.org/1");
  expect(readCalendar(calendarFeed({ name: "Leeg", meetings: [], reminds: false })).events).toEqual([]);
});
