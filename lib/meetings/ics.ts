import { TZDate } from "@date-fns/tz";
import ical, {
  ICalAlarmType,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  type ICalCalendar,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
} from "ical-generator";
import { after, brusselsClock, HOUR, ZONE } from "@/lib/kernel/dates";
import { oneLine } from "@/lib/kernel/text";

/** What a calendar has to know of a meeting. */
export type CalendarMeeting = {
  id: string;
  title: string;
  state: "draft" | "published" | "cancelled";
  startsAt: Date;
  endsAt: Date;
  venue: string;
  room: string;
  address: string;
  latitude: number | null;
  longitude: number | null;
  sequence: number;
  createdAt: Date;
  changedAt: Date;
  /** The page of the meeting, as a whole address. */
  url: string;
  programme: { startsAt: Date; title: string }[];
  introduction?: string;
  /** For members alone, and for no address that anybody could hold. */
  onlineUrl?: string | null;
};

/** Seconds before the start: a day is enough to move a morning. */
const REMINDER = 24 * 60 * 60;

/** Seconds after which a calendar that asks us for news does so again. Many take hours all the same. */
const FRESH = 15 * 60;

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
  "",
].join("\r\n");

const emptyCalendar = () => ical({ prodId: { company: "Kenniskring", product: "Kenniskringen", language: "NL" } });

// Given to the library, the zone would stand before properties that must come first, and DTSTAMP, which must be UTC, be written in it.
function written(calendar: ICalCalendar): string {
  const text = calendar.toString();
  const end = text.search(/^(BEGIN:VEVENT|END:VCALENDAR)/m);
  return `${text.slice(0, end)}${zoneRules}${text.slice(end)}`;
}

/** A calendar file (RFC 5545) to take along. The same meeting has the same UID for ever, so that a new file replaces the old one. */
export function calendarFile({ name, meetings, now }: { name: string; meetings: CalendarMeeting[]; now: Date }): string {
  const calendar = emptyCalendar().name(oneLine(name)).method(ICalCalendarMethod.PUBLISH);
  for (const meeting of meetings) calendar.createEvent({ ...eventOf(meeting), stamp: now, ...reminderOf(meeting) });
  return written(calendar);
}

type Feed = { name: string; meetings: CalendarMeeting[]; reminds: boolean };

/**
 * A calendar that programs fetch again and again. It sends nothing to anybody, so it has no METHOD, and DTSTAMP says when the
 * meeting changed: what did not change is the same to the letter.
 */
export function calendarFeed({ name, meetings, reminds }: Feed): string {
  const calendar = emptyCalendar().name(oneLine(name)).ttl(FRESH);
  for (const meeting of meetings)
    calendar.createEvent({ ...eventOf(meeting), stamp: meeting.changedAt, ...(reminds ? reminderOf(meeting) : {}) });
  return written(calendar);
}

type Appointment = {
  meeting: CalendarMeeting;
  organizer: string;
  receiver: { name: string; email: string };
  /** `cancel` takes it out of the receiver's calendar: the meeting is off, or they do not come after all. */
  method: "request" | "cancel";
  now: Date;
};

/**
 * A meeting as a message to one calendar (RFC 5546), for in a mail. The answer was given on the site, so none is asked for: what a
 * mail program sends back, nobody would read. It names no one but its receiver.
 */
export function appointment({ meeting, organizer, receiver, method, now }: Appointment): string {
  const isOff = method === "cancel";
  const calendar = emptyCalendar().method(isOff ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST);
  const event = calendar.createEvent({
    ...eventOf(meeting),
    stamp: now,
    organizer: { name: "Kenniskringen", email: organizer },
    attendees: [
      {
        // Within quotes there is no way to write a quote.
        name: oneLine(receiver.name).replace(/["\\]/g, ""),
        email: receiver.email,
        type: ICalAttendeeType.INDIVIDUAL,
        role: ICalAttendeeRole.REQ,
        status: isOff ? undefined : ICalAttendeeStatus.ACCEPTED,
        rsvp: false,
      },
    ],
    x: { "X-MICROSOFT-DISALLOW-COUNTER": "TRUE" },
    ...(isOff ? {} : reminderOf(meeting)),
  });
  // Without a status it is taken from this receiver alone; CANCELLED would say that it does not take place.
  if (isOff && meeting.state !== "cancelled") event.status(null);
  return written(calendar);
}

// A plain Date would be written in the server's own zone, whatever the event says.
const inZone = (moment: Date) => new TZDate(moment.getTime(), ZONE);

/** In the night that has an hour twice, programs differ about which is meant. There we say it in UTC. */
const isAmbiguous = (moment: Date) => [HOUR, -HOUR].some((hour) => brusselsClock(after(moment, hour)) === brusselsClock(moment));

function spanOf({ startsAt, endsAt }: CalendarMeeting): Pick<ICalEventData, "start" | "end" | "timezone"> {
  if (isAmbiguous(startsAt) || isAmbiguous(endsAt)) return { start: startsAt, end: endsAt };
  return { start: inZone(startsAt), end: inZone(endsAt), timezone: ZONE };
}

const eventOf = (meeting: CalendarMeeting): ICalEventData => ({
  id: `meeting-${meeting.id}@kenniskring`,
  sequence: meeting.sequence,
  created: meeting.createdAt,
  lastModified: meeting.changedAt,
  ...spanOf(meeting),
  summary: oneLine(meeting.title),
  description: descriptionOf(meeting),
  location: locationOf(meeting),
  url: meeting.url,
  status: meeting.state === "cancelled" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
});

const reminderOf = ({ state, title }: CalendarMeeting): Partial<ICalEventData> =>
  state === "cancelled" ? {} : { alarms: [{ type: ICalAlarmType.display, triggerBefore: REMINDER, description: oneLine(title) }] };

function locationOf(meeting: CalendarMeeting) {
  const title = oneLine([meeting.venue, meeting.room].filter(Boolean).join(", "));
  const address = oneLine(meeting.address);
  const { latitude: lat, longitude: lon } = meeting;
  if (!title && !address) return meeting.onlineUrl ? { title: meeting.onlineUrl } : null;
  return {
    title: title || address,
    address: title ? address || undefined : undefined,
    geo: lat !== null && lon !== null ? { lat, lon } : undefined,
  };
}

function descriptionOf({ introduction, programme, onlineUrl, url }: CalendarMeeting): string {
  const clock = (moment: Date) => brusselsClock(moment).slice(11, 16).replace(":", ".").replace(/^0/, "");
  const lines = programme.map((item) => `${clock(item.startsAt)}  ${oneLine(item.title)}`);
  return [introduction, lines.join("\n"), onlineUrl, url].filter(Boolean).join("\n\n");
}
