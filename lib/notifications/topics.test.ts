import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { runWaitingWork } from "@/lib/jobs/work";
import { DAY, HOUR, after as later } from "@/lib/kernel/dates";
import { removeAgendaItem } from "@/lib/meetings/agenda/commands";
import { programmeOf } from "@/lib/meetings/agenda/queries";
import { cancelMeeting, changeMeeting, publishMeeting } from "@/lib/meetings/commands";
import { proposeTopic, vote } from "@/lib/meetings/proposals/commands";
import { comment, removeComment } from "@/lib/meetings/proposals/comments/commands";
import { mergeProposal, planProposal, setAside } from "@/lib/meetings/proposals/leading/commands";
import { memberships } from "@/lib/membership/tables";
import { people } from "@/lib/people/tables";
import { buildersFor } from "@/lib/testing/builders";
import { documentBuildersFor } from "@/lib/testing/documents";
import { meetingBuildersFor } from "@/lib/testing/meetings";
import { NOW, testWorld } from "@/lib/testing/world";
import { handleTopics } from "./handled-topics";
import { myNotices } from "./inbox/queries";

const world = testWorld();
const { aCircle, aLead, aMember } = buildersFor(world);
const { aDraft, aMeeting, answers } = meetingBuildersFor(world);
const { aSharedDocument } = documentBuildersFor(world);

const title = "Back-ups oefenen";
let circle: Awaited<ReturnType<typeof aCircle>>;
let els: Awaited<ReturnType<typeof aMember>>;
let bart: Awaited<ReturnType<typeof aMember>>;
let leen: Awaited<ReturnType<typeof aMember>>;
let proposal: string;

beforeEach(async () => {
  circle = await aCircle({ name: "Kenniskring Midwest" });
  els = await aMember({ circle, name: "Els Voorbeeld" });
  bart = await aMember({ circle, name: "Bart Voorbeeld" });
  leen = await aLead({ circle, name: "Leen Trekker" });
  proposal = (await proposeTopic(await world.as(els), { circle: circle.slug, title })).id;
  await vote(await world.as(bart), { proposal });
});

const settle = async (now = NOW) => runWaitingWork(await world.as("system", now), 20_000);
const told = async (person: { id: string }, now = NOW) =>
  (await myNotices(await world.as(person, now))).map(({ text }) => text).filter((text) => text.includes(title) || text.includes("Herstel"));
const wantMails = (person: { id: string }) =>
  world.ports.db
    .update(people)
    .set({ mailKinds: { topic: "now", comment: "now" } })
    .where(eq(people.id, person.id));

test("who wants it hears that it is planned, once; who planned it and who left do not", async () => {
  await wantMails(els);
  await vote(await world.as(leen), { proposal });
  const gone = await aMember({ circle });
  await vote(await world.as(gone), { proposal });
  await world.ports.db.update(memberships).set({ state: "ended" }).where(eq(memberships.personId, gone.id));
  const meeting = await aMeeting({ circle, title: "Back-ups die terugkomen" });
  await planProposal(await world.as(leen), { proposal, meeting: meeting.slug });
  for (let n = 0; n < 2; n++) await settle();
  expect([await told(els), await told(bart), await told(leen), await told(gone)]).toEqual([
    [`Op de agenda: ${title}`],
    [`Op de agenda: ${title}`],
    [],
    [],
  ]);
  const [letter, ...more] = world.letters.filter(({ subject }) => subject.includes(title));
  expect([letter?.to, more]).toEqual([els.email, []]);
  expect(letter?.text).toContain(`/kringen/${circle.slug}/onderwerpen/${proposal}`);
  expect(letter?.text).toContain("Back-ups die terugkomen");
});

test("on the agenda of a draft nobody is told until the meeting is announced", async () => {
  const meeting = await aDraft({ circle });
  await planProposal(await world.as(leen), { proposal, meeting: meeting.slug });
  await settle();
  expect(await told(els)).toEqual([]);
  await publishMeeting(await world.as(leen), { meeting: meeting.slug });
  await settle();
  expect(await told(els)).toEqual([`Op de agenda: ${title}`]);
});

test("a meeting that moves is told to who wants the topic and does not come; one that is cancelled brings it back", async () => {
  for (const person of [els, bart]) await wantMails(person);
  const meeting = await aMeeting({ circle });
  await answers(bart, meeting);
  await planProposal(await world.as(leen), { proposal, meeting: meeting.slug });
  await settle();
  world.letters.length = 0;
  const sameDay = later(NOW, 10 * DAY + HOUR);
  const anHourLater = { title: "Een uur later", startsAt: sameDay, endsAt: later(sameDay, HOUR) };
  const aboutTopic = () => world.letters.filter(({ subject }) => subject.includes(title)).map(({ to }) => to);
  await changeMeeting(await world.as(leen), { ...anHourLater, meeting: meeting.slug });
  await settle();
  expect(aboutTopic()).toEqual([]);
  const startsAt = later(NOW, 12 * DAY);
  const moved = { title: "Op een andere dag", startsAt, endsAt: later(startsAt, HOUR) };
  await changeMeeting(await world.as(leen, later(NOW, HOUR)), { ...moved, meeting: meeting.slug });
  await settle(later(NOW, HOUR));
  expect(aboutTopic()).toEqual([els.email]);
  await cancelMeeting(await world.as(leen, later(NOW, DAY)), { meeting: meeting.slug, reason: "De zaal is er niet." });
  await settle(later(NOW, DAY));
  expect([await told(els), await told(bart)]).toEqual([[`Weer gevraagd: ${title}`], [`Weer gevraagd: ${title}`]]);
});

test("taken off the agenda before anybody heard of it, it is told as it is now", async () => {
  const meeting = await aMeeting({ circle });
  await planProposal(await world.as(leen), { proposal, meeting: meeting.slug });
  const [item] = await programmeOf(await world.as(leen), meeting.slug);
  await removeAgendaItem(await world.as(leen, later(NOW, HOUR)), { item: item?.id ?? "" });
  await settle(later(NOW, HOUR));
  expect(await told(els)).toEqual([`Weer gevraagd: ${title}`]);
});

test("a reason for setting it aside and a wish that it was merged with reach who wanted it", async () => {
  await wantMails(bart);
  await setAside(await world.as(leen), { proposal, reason: "Eerst komt de richtlijn." });
  await settle();
  expect(await told(els)).toEqual([`Opzij gelegd: ${title}`]);
  expect(world.letters.at(-1)?.text).toContain("Eerst komt de richtlijn.");
  const other = await proposeTopic(await world.as(bart), { circle: circle.slug, title: "Herstel bij leveranciers" });
  const into = await proposeTopic(await world.as(leen), { circle: circle.slug, title: "Herstel testen" });
  await mergeProposal(await world.as(leen), { proposal: other.id, into: into.id });
  await settle();
  expect(await told(bart)).toContain("Samengevoegd met een ander onderwerp: Herstel bij leveranciers");
});

test("once its meeting is over and something of it can be read, who may read it is told so, once", async () => {
  for (const person of [els, bart]) await wantMails(person);
  const other = await aCircle();
  const meeting = await aMeeting({ circle });
  await planProposal(await world.as(leen), { proposal, meeting: meeting.slug });
  await settle();
  world.letters.length = 0;
  const shared = { owner: bart, kind: "report" as const, meeting: meeting.id, visibility: "circle" as const, circles: [circle.id] };
  const over = later(NOW, 11 * DAY);
  expect((await handleTopics(await world.as("system", over))).counts).toEqual({ handled: 0 });
  await aSharedDocument({ ...shared, owner: await aMember({ circle: other }), circles: [other.id], title: "Van een andere kring" });
  expect((await handleTopics(await world.as("system", over))).counts).toEqual({ handled: 0 });
  await aSharedDocument({ ...shared, title: "Verslag van de avond" });
  expect((await handleTopics(await world.as("system"))).counts).toEqual({ handled: 0 });
  for (const handled of [1, 0]) {
    expect((await handleTopics(await world.as("system", over))).counts).toEqual({ handled });
    await settle(over);
  }
  const letters = world.letters.filter(({ subject }) => subject.startsWith("Na te lezen"));
  expect(letters.map(({ to }) => to)).toEqual([els.email]);
  expect(letters[0]?.text).toContain("Verslag van de avond");
  expect(await told(els, over)).toEqual([`Besproken: ${title}`]);
});

test("a comment is told to its proposer and to who spoke before, and is gone when it is taken away", async () => {
  const said = await comment(await world.as(bart), { proposal, body: "Ook voor het OCMW?" });
  await settle();
  expect([await told(els), await told(bart)]).toEqual([[`Bart Voorbeeld reageert op: ${title}`], []]);
  await comment(await world.as(els), { proposal, body: "Zeker." });
  await settle();
  expect(await told(bart)).toEqual([`Els Voorbeeld reageert op: ${title}`]);
  expect(await told(leen)).toEqual([]);
  await removeComment(await world.as(bart), { comment: said.id });
  expect(await told(els)).toEqual([]);
});
