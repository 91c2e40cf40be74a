import { expect, test, vi } from "vitest";
import type { Locale } from "@/lib/kernel/actor";
import { after, DAY, HOUR } from "@/lib/kernel/dates";
import { letters } from "@/lib/letters/tables";
import { attendance } from "@/lib/meetings/attendance/tables";
import { meetings } from "@/lib/meetings/tables";
import type { people } from "@/lib/people/tables";
import { buildersFor } from "@/lib/testing/builders";
import { readCalendar } from "@/lib/testing/calendar";
import { testWorld } from "@/lib/testing/world";

const world = testWorld();
const { aCircle, aMember } = buildersFor(world);

/** Where the server may think it is, with how many minutes it is then behind UTC on a day in June. */
const zones: [zone: string, behind: number][] = [
  ["UTC", 0],
  ["America/Los_Angeles", 420],
  ["Pacific/Kiritimati", -840],
];

/** The last Sundays of March and October, and the moments in UTC at which the clock changes. */
const changes = ["2026-03-29", "2026-10-25", "2027-03-28", "2027-10-31", "2028-03-26", "2028-10-29"];

/** Hours on those days, the missing and the doubled one among them. */
const hours = ["00:30", "01:59", "02:00", "02:30", "03:00", "10:00", "23:30"];

type Case = { typed: string; shown: string; utc: string };

/** What a lead types, what everybody must read then, and when that is. The offsets are written here by hand, no library gives them. */
function caseOf(sunday: string, days: number, hour: string): Case {
  const isSpring = sunday.slice(5, 7) === "03";
  const day = new Date(Date.parse(`${sunday}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10);
  const isBefore = days < 0 || (days === 0 && hour < "03:00");
  const offset = isBefore === isSpring ? 1 : 2;
  const utc = new Date(Date.parse(`${day}T${hour}:00Z`) - offset * HOUR).toISOString();
  return { typed: `${day}T${hour}`, shown: days === 0 && isSpring ? hour.replace(/^02/, "03") : hour, utc };
}

const cases = changes.flatMap((sunday) => [
  ...[-7, -1, 1, 7].map((days) => caseOf(sunday, days, "10:00")),
  ...hours.map((hour) => caseOf(sunday, 0, hour)),
]);

/** Reminders reach hours far: these hours of a day find all of them. */
const remindingHours = /T(00:30|10:00|23:30)$/;

const names = {
  nl: {
    days: ["zo", "ma", "di", "wo", "do", "vr", "za"],
    months: { 3: "maart", 4: "april", 10: "oktober", 11: "november" },
    clock: (hour: string) => hour.replace(":", ".").replace(/^0/, ""),
  },
  en: {
    days: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
    months: { 3: "March", 4: "April", 10: "October", 11: "November" },
    clock: (hour: string) => hour.replace(/^0/, ""),
  },
} as const;

/** `zo 29 maart 2026, 10.00–`, put together without any clock or zone. */
function spoken(locale: Locale, { typed, shown }: Case): string {
  const [year, month, day] = typed.slice(0, 10).split("-").map(Number) as [number, 3 | 4 | 10 | 11, number];
  const { days, months, clock } = names[locale];
  return `${days[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]} ${day} ${months[month]} ${year}, ${clock(shown)}–`;
}

/** The same code, loaded anew by a server that thinks it is elsewhere. */
async function serverIn(zone: string, behind: number) {
  process.env.TZ = zone;
  expect(new Date("2026-06-01T12:00:00Z").getTimezoneOffset(), zone).toBe(behind);
  vi.resetModules();
  const [dates, formats, ics, reminders, mails] = await Promise.all([
    import("@/lib/kernel/dates"),
    import("@/lib/i18n/formats"),
    import("@/lib/meetings/ics"),
    import("./reminders"),
    import("./meetings"),
  ]);
  return { ...dates, ...formats, ...ics, ...reminders, ...mails };
}

type Server = Awaited<ReturnType<typeof serverIn>>;
type Planned = Case & { meeting: typeof meetings.$inferSelect };

/** One meeting for each case, at which somebody in each language will be. */
async function planned(server: Server): Promise<{ all: Planned[]; readers: (typeof people.$inferSelect)[] }> {
  const circle = await aCircle();
  const readers = [await aMember({ circle, locale: "nl" }), await aMember({ circle, locale: "en" })];
  const all: Planned[] = [];
  for (const one of cases) {
    const startsAt = server.fromBrussels(one.typed);
    const row = { slug: one.typed, title: one.typed, state: "published" as const, startsAt, endsAt: after(startsAt, 4 * HOUR) };
    const [meeting] = await world.ports.db.insert(meetings).values(row).returning();
    if (meeting) all.push({ ...one, meeting });
  }
  const answers = all.flatMap(({ meeting }) =>
    readers.map(({ id }) => ({ meetingId: meeting.id, personId: id, reply: "remote" as const, repliedAt: meeting.startsAt })),
  );
  await world.ports.db.insert(attendance).values(answers);
  return { all, readers };
}

/** Everything that people read of one meeting, with what they should. */
async function readings(server: Server, { meeting, ...one }: Planned, reader: typeof people.$inferSelect, reminder: string) {
  const ctx = await world.as("system");
  const file = server.calendarFile({ name: "x", now: ctx.now, meetings: [{ ...meeting, url: "https://x.example", programme: [] }] });
  const start = readCalendar(file).events[0]?.startDate;
  const wanted = spoken(reader.locale, one);
  return {
    stored: meeting.startsAt.toISOString() === one.utc,
    page: server.formatsFor(reader.locale).dayAndTimes(meeting.startsAt, meeting.endsAt).startsWith(wanted),
    mail: server.detailsFor(ctx, meeting, reader).when.startsWith(wanted),
    reminder: reminder.includes(wanted),
    "calendar, by its moment": start?.toJSDate().toISOString() === one.utc,
    "calendar, by its clock": start?.zone?.tzid === "UTC" || start?.toString() === `${one.typed.slice(0, 10)}T${one.shown}:00`,
  };
}

/** Where, of all that people read of these meetings, something else stands than they should read. */
async function compared(server: Server, { all, readers }: Awaited<ReturnType<typeof planned>>) {
  const sent = await world.ports.db.select({ id: letters.messageId, text: letters.text }).from(letters);
  const found: { what: string; agrees: boolean }[] = [];
  for (const one of all)
    for (const reader of readers) {
      const reminder = sent.find(({ id }) => id.includes(one.meeting.id) && id.includes(reader.id))?.text ?? "";
      const read = Object.entries(await readings(server, one, reader, reminder));
      found.push(...read.map(([where, agrees]) => ({ what: `${one.typed} ${reader.locale} ${where}`, agrees })));
    }
  return { combinations: found.length, differences: found.filter(({ agrees }) => !agrees).map(({ what }) => what) };
}

test.each(zones)("F13: with a server in %s, ten o'clock is ten o'clock in Brussels, wherever it is read", async (zone, behind) => {
  const before = process.env.TZ;
  const server = await serverIn(zone, behind);
  const series = await planned(server);
  for (const { typed, meeting } of series.all)
    if (remindingHours.test(typed)) await server.remindOfMeetings(await world.as("system", after(meeting.startsAt, -DAY)), null);
  const { combinations, differences } = await compared(server, series);
  process.env.TZ = before;
  console.info(JSON.stringify({ row: "F13", zone, combinations, differences: differences.length }));
  expect(differences).toEqual([]);
});
