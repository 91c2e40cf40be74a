import { expect, test } from "vitest";
import { fromBrussels } from "@/lib/kernel/dates";
import { calendarLinks } from "./calendar-links";

test("calendars on the web are told title, times in UTC, place and page, whatever stands in them", () => {
  const meeting = {
    title: "Back-ups & co + 100%",
    startsAt: fromBrussels("2026-12-03T09:30"),
    endsAt: fromBrussels("2026-12-03T12:30"),
    place: "Stadhuis, Markt 1",
    url: "https://kring.example/bijeenkomsten/x",
  };
  const { google, outlook, outlookHome } = calendarLinks(meeting);
  const asked = new URL(google).searchParams;
  expect([asked.get("text"), asked.get("dates"), asked.get("location"), asked.get("details")]).toEqual([
    meeting.title,
    "20261203T083000Z/20261203T113000Z",
    meeting.place,
    meeting.url,
  ]);
  const other = new URL(outlook).searchParams;
  expect([other.get("subject"), other.get("startdt"), other.get("body")]).toEqual([meeting.title, "2026-12-03T08:30:00.000Z", meeting.url]);
  expect(outlook).toContain("Back-ups%20%26%20co%20%2B%20100%25");
  expect(new URL(outlookHome).search).toBe(new URL(outlook).search);
});
