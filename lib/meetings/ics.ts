import { TZDate } from "@date-fns/tz";
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { brusselsClock, ZONE } from "@/lib/kernel/dates";

/** What a calendar has to know of a meeting. */
export type CalendarMeeting = {
  id: string;
  title: string;
  introduction: string;
  state: "draft" | "published" | "held" | "cancelled";
  startsAt: Date;
  endsAt: Date;
  venue: string;
  room: string;
  address: string;
  latitude: number | null;
  longitude: number | null;
  onlineUrl: string | null;
  sequence: number;
  /** The page of the meeting, as a whole address. */
  url: string;
  programme: { startsAt: Date; title: string }[];
};

/** Seconds before the start: a day is enough to move a morning. */
const REMINDER = 24 * 60 * 60;

/** The rules of the zone since 1996. Without them some calendars guess, and shift appointments when the clock changes. */
const zoneRules = [
  "BEGIN:VTIMEZONE",
  `TZID:${ZONE}`,
  "BEGIN:DAYLIGHT",
  "DTSTART:19960331T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "TZNAME:CEST",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "DTSTART:19961027T030000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "TZNAME:CET",
  "END:STANDARD",
  "END:VTIMEZONE",
].join("\r\n");

/** A calendar file (RFC 5545) of one or more meetings. The same meeting has the same UID for ever, so that a new file replaces the old one. */
export function calendarFile({ name, meetings, now }: { name: string; meetings: CalendarMeeting[]; now: Date }): string {
  // The zone belongs to the events: set on the calendar, the library would also write DTSTAMP in it, which must be UTC.
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "Kenniskring", product: "Kenniskringen", language: "NL" },
    timezone: { name: null, generator: () => zoneRules },
  });
  for (const meeting of meetings) calendar.createEvent(eventOf(meeting, now));
  return calendar.toString();
}

// A plain Date would be written in the server's own zone, whatever the event says.
const inZone = (moment: Date) => new TZDate(moment.getTime(), ZONE);

function eventOf(meeting: CalendarMeeting, now: Date) {
  const isCancelled = meeting.state === "cancelled";
  return {
    id: `meeting-${meeting.id}@kenniskring`,
    sequence: meeting.sequence,
    stamp: now,
    start: inZone(meeting.startsAt),
    end: inZone(meeting.endsAt),
    timezone: ZONE,
    summary: meeting.title,
    description: descriptionOf(meeting),
    location: locationOf(meeting),
    url: meeting.url,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    alarms: isCancelled ? [] : [{ type: ICalAlarmType.display, triggerBefore: REMINDER, description: meeting.title }],
  };
}

function locationOf(meeting: CalendarMeeting) {
  const title = [meeting.venue, meeting.room].filter(Boolean).join(", ");
  const { latitude: lat, longitude: lon } = meeting;
  if (!title && !meeting.address) return meeting.onlineUrl ? { title: meeting.onlineUrl } : null;
  return {
    title: title || meeting.address,
    address: title ? meeting.address || undefined : undefined,
    geo: lat !== null && lon !== null ? { lat, lon } : undefined,
  };
}

function descriptionOf({ introduction, programme, onlineUrl, url }: CalendarMeeting): string {
  const clock = (moment: Date) => brusselsClock(moment).slice(11, 16).replace(":", ".").replace(/^0/, "");
  const lines = programme.map((item) => `${clock(item.startsAt)}  ${item.title}`);
  return [introduction, lines.join("\n"), onlineUrl ?? "", url].filter(Boolean).join("\n\n");
}
