import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { runWaitingWork } from "@/lib/jobs/work";
import { after, DAY, HOUR, MINUTE } from "@/lib/kernel/dates";
import { addAgendaItem, changeAgendaItem } from "@/lib/meetings/agenda/commands";
import { QUIET, settleProgramme } from "@/lib/meetings/agenda/telling";
import { cancelMeeting, changeMeeting } from "@/lib/meetings/commands";
import { issueGuestLink, withdrawGuestLink } from "@/lib/meetings/guests/commands";
import { guestsOf } from "@/lib/meetings/guests/queries";
import { meetings } from "@/lib/meetings/tables";
import { buildersFor } from "@/lib/testing/builders";
import { meetingBuildersFor } from "@/lib/testing/meetings";
import { NOW, testWorld } from "@/lib/testing/world";
import { notifyMeetingChanged } from "./meetings";

const world = testWorld();
const { aCircle, aLead } = buildersFor(world);
const { aMeeting } = meetingBuildersFor(world);

const startsAt = after(NOW, 10 * DAY);
const TITLE = "Back-ups die ook terugkomen";
const plan = { title: TITLE, startsAt, endsAt: after(startsAt, 3 * HOUR), venue: "Stadhuis", address: "Markt 1, 8700 Tielt" };
const paul = { name: "Paul Gast", organisation: "Firma X", email: "paul@firma.example", language: "nl" as const };
const petra = { name: "Petra Guest", organisation: "Firma Y", email: "petra@firma.example", language: "en" as const };
const opening = { kind: "talk" as const, title: "Opening", minutes: 30 };

type Guest = Omit<typeof paul, "language"> & { language: "nl" | "en" };

/** A meeting with an opening, then Paul, then Petra; both were given a link. */
async function aMeetingWithGuests(second: Guest = petra) {
  const circle = await aCircle();
  const ctx = await world.as(await aLead({ circle }));
  const meeting = await aMeeting({ circle, ...plan });
  const first = await addAgendaItem(ctx, { meeting: meeting.slug, ...opening });
  for (const { email: _, language: __, ...guest } of [paul, second])
    await addAgendaItem(ctx, { meeting: meeting.slug, kind: "talk", title: `Punt van ${guest.name}`, minutes: 30, speakers: [guest] });
  const guests = await guestsOf(ctx, meeting.slug);
  for (const { id: speaker, name } of guests) {
    const { email, language } = name === paul.name ? paul : second;
    await issueGuestLink(ctx, { speaker, email, language, note: "", by: "hand" });
  }
  const later = { ...ctx, now: after(NOW, HOUR) };
  await leadIsDone(meeting);
  world.letters.length = 0;
  return { ctx: later, meeting, first: first.id, paul: guests.find(({ name }) => name === paul.name)?.id ?? "" };
}

const settle = async (now = after(NOW, HOUR)) => runWaitingWork(await world.as("system", now), 20_000);
/** Nothing of the programme changed for a while. */
async function leadIsDone({ id }: { id: string }, at = after(NOW, HOUR)) {
  await settleProgramme(await world.as("system", at), { meeting: id });
  await settle(at);
}

const mailTo = (guest: { email: string }) => world.letters.filter(({ to }) => to === guest.email);

test("guests hear once, each in their language, that their meeting moves; never with a link", async () => {
  const { ctx, meeting } = await aMeetingWithGuests();
  await changeMeeting(ctx, { ...plan, venue: "De Spil", meeting: meeting.slug });
  await settle();
  await notifyMeetingChanged(await world.as("system"), { meeting: meeting.id, since: ctx.now.toISOString() });
  await settle();
  expect(world.letters).toHaveLength(2);
  const [dutch, english] = [mailTo(paul)[0], mailTo(petra)[0]];
  expect(dutch).toMatchObject({ subject: expect.stringContaining("Gewijzigd: ") });
  expect(dutch?.text).toMatch(
    /Dag Paul Gast[\s\S]*Waar: De Spil[\s\S]*\(was: Stadhuis[\s\S]*: Punt van Paul Gast[\s\S]*Je link blijft werken/,
  );
  expect(english?.text).toMatch(/Hello Petra Guest[\s\S]*Where: De Spil[\s\S]*Your link keeps working/);
  expect(`${dutch?.text}${english?.text}`).not.toContain("/gast/");
});

test("who speaks twice gets one mail, with both parts", async () => {
  const { ctx, meeting } = await aMeetingWithGuests(paul);
  await changeMeeting(ctx, { ...plan, title: "Back-ups op een andere plek", meeting: meeting.slug });
  await settle();
  expect(mailTo(paul).map(({ text }) => text.match(/Jouw deel begint/g)?.length)).toEqual([2]);
});

test("of what does not touch them guests hear nothing: parking, somebody else's item", async () => {
  const { ctx, meeting } = await aMeetingWithGuests();
  await changeMeeting(ctx, { ...plan, parking: "Achteraan", meeting: meeting.slug });
  await changeMeeting(ctx, { ...plan, parking: "Vooraan", meeting: meeting.slug });
  await addAgendaItem(ctx, { meeting: meeting.slug, kind: "talk", title: "Nog een punt", minutes: 30 });
  await leadIsDone(meeting, after(ctx.now, QUIET + MINUTE));
  expect(world.letters).toEqual([]);
});

test("another hour for their own item is told with the other changes of the programme, once", async () => {
  const { ctx, meeting, first } = await aMeetingWithGuests();
  for (const minutes of [40, 45]) await changeAgendaItem(ctx, { item: first, ...opening, minutes });
  await settle();
  expect(world.letters).toEqual([]);
  for (const times of [1, 2]) await leadIsDone(meeting, after(ctx.now, times * (QUIET + MINUTE)));
  expect(world.letters).toHaveLength(2);
  expect(mailTo(paul)[0]?.text).toContain("Punt van Paul Gast: om ");
  expect(mailTo(paul)[0]?.text).not.toContain("Punt van Petra");
});

test("a guest hears with the reason that it is cancelled; not by a link that was withdrawn, and nothing once it is over", async () => {
  const { ctx, meeting, paul: speaker } = await aMeetingWithGuests();
  await withdrawGuestLink(ctx, { speaker });
  await cancelMeeting(ctx, { meeting: meeting.slug, reason: "De zaal is er niet." });
  await settle();
  expect(mailTo(paul)).toEqual([]);
  expect(mailTo(petra)).toMatchObject([
    { subject: expect.stringContaining("Cancelled: "), text: expect.stringContaining("De zaal is er niet.") },
  ]);
  const over = await aMeetingWithGuests();
  await changeMeeting(over.ctx, { ...plan, venue: "De Spil", meeting: over.meeting.slug });
  await world.ports.db
    .update(meetings)
    .set({ startsAt: after(NOW, -30 * DAY), endsAt: after(NOW, -29 * DAY) })
    .where(eq(meetings.id, over.meeting.id));
  await settle();
  expect(world.letters).toEqual([]);
});
