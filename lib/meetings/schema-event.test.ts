import { expect, test } from "vitest";
import { schemaEvent } from "./schema-event";

const meeting = {
  slug: "midwest-logboeken",
  title: "Logboeken lezen",
  state: "published" as const,
  startsAt: new Date("2026-12-03T08:30:00Z"),
  endsAt: new Date("2026-12-03T11:30:00Z"),
  introduction: "",
  venue: "Stadhuis Tielt",
  room: "raadzaal",
  address: "Markt 13, 8700 Tielt",
  isOnline: false,
  changes: [],
  circles: [{ id: "1", slug: "midwest", name: "Kenniskring Midwest" }],
};
const change = {
  field: "when" as const,
  before: "2026-12-02T08:30:00.000Z/2026-12-02T11:30:00.000Z",
  after: "",
  at: "2026-11-20T10:00:00.000Z",
};
const told = (differs: Partial<Parameters<typeof schemaEvent>[0]>) => schemaEvent({ ...meeting, ...differs }, "https://kring.example");

test("what search engines need of an event is there: name, start and a place with its address", () => {
  expect(told({})).toMatchObject({
    name: "Logboeken lezen",
    startDate: "2026-12-03T08:30:00.000Z",
    eventStatus: "https://schema.org/EventScheduled",
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    location: [{ "@type": "Place", name: "Stadhuis Tielt, raadzaal", address: "Markt 13, 8700 Tielt" }],
    url: "https://kring.example/bijeenkomsten/midwest-logboeken",
  });
});

test("a meeting that was moved says from when, and one that is cancelled only that", () => {
  expect(told({ changes: [change] })).toMatchObject({
    eventStatus: "https://schema.org/EventRescheduled",
    previousStartDate: "2026-12-02T08:30:00.000Z",
  });
  const cancelled = told({ changes: [change], state: "cancelled" });
  expect(cancelled).toMatchObject({ eventStatus: "https://schema.org/EventCancelled", startDate: "2026-12-03T08:30:00.000Z" });
  expect(cancelled?.previousStartDate).toBeUndefined();
});

test("who may also follow online finds both places; a draft, or one without a place, is told to nobody", () => {
  expect(told({ isOnline: true })).toMatchObject({
    eventAttendanceMode: "https://schema.org/MixedEventAttendanceMode",
    location: [{ "@type": "Place" }, { "@type": "VirtualLocation", url: "https://kring.example/bijeenkomsten/midwest-logboeken" }],
  });
  expect(told({ state: "draft" as const })).toBeNull();
  expect(told({ venue: "", room: "", address: "" })).toBeNull();
});
