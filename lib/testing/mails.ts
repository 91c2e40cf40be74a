import { eq } from "drizzle-orm";
import { circleWishes } from "@/lib/circles/wishes/tables";
import { runJob, wholly } from "@/lib/jobs/commands";
import { runWaitingWork } from "@/lib/jobs/work";
import type { Locale } from "@/lib/kernel/actor";
import { after, brusselsDay, DAY, HOUR } from "@/lib/kernel/dates";
import { passSeatsOn } from "@/lib/meetings/attendance/commands";
import { cancelMeeting, changeMeeting } from "@/lib/meetings/commands";
import { proposeTopic, vote } from "@/lib/meetings/proposals/commands";
import { comment } from "@/lib/meetings/proposals/comments/commands";
import { mergeProposal, planProposal, setAside, wantAgain } from "@/lib/meetings/proposals/leading/commands";
import type { MembershipState } from "@/lib/membership/tables";
import { memberships } from "@/lib/membership/tables";
import { handleTopics } from "@/lib/notifications/handled-topics";
import { notifyMeetingPublished } from "@/lib/notifications/invitations";
import { notifyMeetingChanged } from "@/lib/notifications/meetings";
import { notifyMembershipEnded, notifyMembershipEscalated, notifyMembershipReview } from "@/lib/notifications/members";
import { notifyMembershipDecided, notifyMembershipRequested } from "@/lib/notifications/membership";
import { remindOfMeetings } from "@/lib/notifications/reminders";
import { remindToAnswer } from "@/lib/notifications/to-answer";
import { notifyCircleStarted } from "@/lib/notifications/wishes";
import { enqueue } from "@/lib/outbox/commands";
import { people } from "@/lib/people/tables";
import { answer, askColleague } from "@/lib/questions/commands";
import { askInput } from "@/lib/questions/input";
import { takeAction } from "@/lib/reports/actions/commands";
import { approveReport, sendReport } from "@/lib/reports/approval/commands";
import { REVIEW_DAYS } from "@/lib/reports/input";
import { saveSearch } from "@/lib/search/saved/commands";
import { buildersFor } from "./builders";
import { documentBuildersFor } from "./documents";
import { aroundGuests } from "./guests";
import { meetingBuildersFor } from "./meetings";
import { NOW, type World } from "./open-world";
import { aroundLadder } from "./question-mails";
import { reportBuildersFor } from "./reports";

const locales: Locale[] = ["nl", "en"];

/** A Monday, half past seven in Brussels: a week after everything happened. */
const MONDAY = new Date("2026-11-30T06:30:00Z");
const DECIDED = after(NOW, -HOUR);

/** `spice` stands in everything that somebody wrote: a name, a title, a text. */
type Options = { spice?: string };

/** Makes every kind of mail that the product sends, in both languages. They are in `world.letters` afterwards. */
export async function everyMail(world: World, { spice = "" }: Options = {}): Promise<void> {
  const scene = await aScene(world, spice);
  await signIn(world);
  await wishes(world, scene);
  await aroundMembership(world, scene);
  await aroundQuestions(world, scene);
  await aroundLadder(world, { ...scene, settle });
  await aroundMeetings(world, scene);
  await aroundGuests(world, { ...scene, lead: scene.nl.lead, settle });
  await aroundReports(world, scene);
  await aroundSeats(world, scene);
  await aroundTopics(world, scene);
  await overviews(world, scene);
}

/** One circle with a lead and two members in each language. */
async function aScene(world: World, spice: string) {
  const { aCircle, aLead, aMember, anOrganisation } = buildersFor(world);
  const circle = await aCircle({ name: `Kenniskring Midwest${spice}` });
  const { id: organisationId } = await anOrganisation({ name: `Stad Tielt${spice}` });
  const cast = {
    nl: [`Leen Trekker${spice}`, `Els Voorbeeld${spice}`, `Bart Voorbeeld${spice}`],
    en: [`Liam Lead${spice}`, `Emma Example${spice}`, `Ben Example${spice}`],
  };
  const inLanguage = async (locale: Locale) => {
    const [lead, member, other] = cast[locale];
    const work = { circle, organisationId, locale, mailKinds: { invitation: "now", topic: "now", comment: "now" } as const };
    return {
      lead: await aLead({ ...work, name: lead, email: `trekker.${locale}@example.org`, phone: "051 00 00 00" }),
      member: await aMember({ ...work, name: member, email: `lid.${locale}@example.org` }),
      other: await aMember({ ...work, name: other, email: `ander.${locale}@example.org` }),
    };
  };
  return { circle, spice, organisationId, nl: await inLanguage("nl"), en: await inLanguage("en") };
}

type Scene = Awaited<ReturnType<typeof aScene>>;

/** Does what waits, at a moment. */
async function settle(world: World, now = NOW): Promise<void> {
  await runWaitingWork(await world.as("system", now), 60_000);
}

async function signIn(world: World): Promise<void> {
  for (const locale of locales)
    await enqueue(await world.as("system"), "mail.sign-in", { email: `lid.${locale}@example.org`, next: "/", locale });
  await settle(world);
}

async function wishes(world: World, { circle }: Scene): Promise<void> {
  for (const locale of locales) {
    const wish = { email: `wens.${locale}@example.org`, locale, kind: "municipality" as const, code: "37015" };
    const [made] = await world.ports.db.insert(circleWishes).values(wish).returning({ id: circleWishes.id });
    await notifyCircleStarted(await world.as("system"), { wish: made?.id ?? "", circle: circle.id });
  }
  await settle(world);
}

async function aroundMembership(world: World, { circle, spice, organisationId }: Scene): Promise<void> {
  const { aPerson, join } = buildersFor(world);
  const system = await world.as("system");
  const asked = async (locale: Locale, name: string, fields: Partial<typeof memberships.$inferInsert>, state: MembershipState) => {
    const email = `${state}.${locale}@example.org`;
    const { id } = await join(await aPerson({ name: `${name}${spice}`, email, locale, organisationId, digest: "never" }), circle, {
      state,
    });
    await world.ports.db.update(memberships).set(fields).where(eq(memberships.id, id));
    return { membership: id };
  };
  const reason = `Je werkt voor een bestuur uit een andere regio.${spice}`;
  for (const locale of locales) {
    for (const state of ["active", "declined", "moreInfo"] as const)
      await notifyMembershipDecided(system, await asked(locale, "Nico Nieuw", { decidedAt: DECIDED, reason }, state));
    const endedBy = "00000000-0000-4000-8000-000000000001";
    await notifyMembershipEnded(system, await asked(locale, "Nico Nieuw", { endedAt: DECIDED, endedBy, reason }, "ended"));
  }
  await aPerson({ isAdmin: true, email: "beheer.nl@example.org", name: `Ada Beheer${spice}` });
  await aPerson({ isAdmin: true, email: "beheer.en@example.org", locale: "en", name: `Adam Admin${spice}` });
  const request = await asked("nl", "Nora Nieuw", { answer: `Ik begin op 1 december.${spice}` }, "requested");
  await notifyMembershipRequested(system, request);
  await notifyMembershipEscalated(system, request);
  const moved = await asked("nl", "Vera Verhuisd", { reviewSince: NOW }, "withdrawn");
  await world.ports.db.update(memberships).set({ state: "active" }).where(eq(memberships.id, moved.membership));
  await notifyMembershipReview(system, moved);
  await settle(world);
}

async function aroundQuestions(world: World, { spice, ...cast }: Scene): Promise<void> {
  const body = `We testen nu enkel of de back-up loopt, niet of hij terugkomt.${spice}`;
  for (const locale of locales) {
    const { lead, member, other } = cast[locale];
    const title = `Hoe testen jullie of een back-up terugkomt?${spice}`;
    const asked = askInput.parse({ title, body, people: [member.id], visibility: `circle:${cast.circle.id}` });
    const { id } = await askColleague(await world.as(lead), asked);
    await settle(world);
    await answer(await world.as(member), { question: id, body: `Wij zetten elk kwartaal een server terug.${spice}` });
    await settle(world);
    await answer(await world.as(lead), { question: id, body: `Bedankt, hoelang duurt dat?${spice}` });
    const urgent = askInput.parse({ title: `Wie kan nu even meekijken?${spice}`, people: [other.id], visibility: "asked", urgent: "yes" });
    await askColleague(await world.as(lead), urgent);
    const open = askInput.parse({ title: `Wie gebruikt glasvezel tussen gebouwen?${spice}`, visibility: `circle:${cast.circle.id}` });
    await askColleague(await world.as(member), open);
    await settle(world);
  }
}

async function aroundMeetings(world: World, { circle, spice, nl, en }: Scene): Promise<void> {
  const { aMeeting, answers } = meetingBuildersFor(world);
  const starts = after(NOW, 10 * DAY);
  const introduction = `Drie besturen tonen hoe zij hun back-ups echt testen.${spice}`;
  const place = { venue: `De Spil${spice}`, address: "Markt 1, 8700 Tielt", parking: "Achteraan, gratis", introduction };
  const given = { circle, startsAt: starts, onlineUrl: "https://online.example/x", capacity: 2, replyBy: after(NOW, 6 * DAY), ...place };
  const title = `Back-ups die ook terugkomen${spice}`;
  const meeting = await aMeeting({ ...given, title });
  await settle(world);
  await answers(nl.lead, meeting);
  await answers(en.lead, meeting);
  for (const person of [nl.member, en.member]) await answers(person, meeting);
  for (const person of [nl.lead, en.lead]) await answers(person, meeting, "declined");
  await settle(world);
  const moved = {
    ...place,
    title,
    startsAt: after(starts, HOUR),
    endsAt: after(starts, 4 * HOUR),
    onlineUrl: given.onlineUrl,
    capacity: 2,
  };
  await changeMeeting(await world.as("system", after(NOW, HOUR)), { ...moved, meeting: meeting.slug });
  await settle(world, after(NOW, HOUR));
  await remindOfMeetings(await world.as("system", after(moved.startsAt, -DAY)), null);
  const other = await aMeeting({ circle, title: `Drones boven het plein${spice}`, startsAt: after(NOW, 20 * DAY) });
  for (const person of [nl.member, en.member]) await answers(person, other);
  await cancelMeeting(await world.as("system"), { meeting: other.slug, reason: "De spreker is ziek. We zoeken een nieuwe datum." });
  await settle(world);
  // Once more: each was told.
  await notifyMeetingChanged(await world.as("system"), { meeting: meeting.id });
  await notifyMeetingPublished(await world.as("system"), { meeting: meeting.id, by: null });
  await settle(world);
}

/** A report to read, one that is not there yet, and an action that is given, due soon and late. */
async function aroundReports(world: World, { circle, spice, nl, en }: Scene): Promise<void> {
  const { aReport, aPastMeeting } = reportBuildersFor(world);
  const title = `Firewalls zonder tranen${spice}`;
  const { meeting, section } = await aReport({ circle, lead: nl.lead, present: [nl.member, en.member], title });
  const due = brusselsDay(after(NOW, 5 * DAY));
  for (const { id: owner } of [nl.member, en.member])
    await takeAction(await world.as(nl.lead), { section, text: `Offertes vragen${spice}`, owner, ownerName: "", due });
  await sendReport(await world.as(nl.lead), { meeting, days: REVIEW_DAYS });
  await settle(world);
  await approveReport(await world.as(nl.lead), { meeting, by: "meeting", on: brusselsDay(NOW) });
  await settle(world);
  await aPastMeeting({ circle, present: [], title: `Zonder verslag${spice}` });
  for (const days of [3, 6]) await runJob(await world.as("system", after(NOW, days * DAY)), "reports", wholly);
  await settle(world, after(NOW, 6 * DAY));
}

/** A seat that is offered, that is let go by and that a bigger room gives; and who did not answer is asked to. */
async function aroundSeats(world: World, { circle, spice, nl, en }: Scene): Promise<void> {
  const { aMeeting, answers } = meetingBuildersFor(world);
  const startsAt = after(NOW, 10 * DAY);
  const title = `Eén stoel te weinig${spice}`;
  const meeting = await aMeeting({ circle, title, startsAt, replyBy: after(NOW, 5 * DAY), capacity: 1 });
  for (const person of [nl.lead, nl.member, en.member]) await answers(person, meeting);
  await answers(nl.lead, meeting, "declined");
  await settle(world);
  for (const days of [1, 2]) {
    await passSeatsOn(await world.as("system", after(NOW, days * DAY)), null);
    await settle(world, after(NOW, days * DAY));
  }
  const closing = after(NOW, 60 * HOUR);
  await remindToAnswer(await world.as("system", closing), null);
  await settle(world, closing);
  for (const person of [nl.other, nl.member, en.member]) await answers(person, meeting);
  const wider = { meeting: meeting.slug, title, startsAt, endsAt: after(startsAt, 3 * HOUR), capacity: null };
  await changeMeeting(await world.as("system"), wider);
  await settle(world);
}

/** From wish to handled, with everything that may come in between. */
async function aroundTopics(world: World, { circle, spice, nl, en }: Scene): Promise<void> {
  const { aMeeting } = meetingBuildersFor(world);
  const { aSharedDocument } = documentBuildersFor(world);
  const startsAt = after(NOW, 12 * DAY);
  const meeting = await aMeeting({ circle, title: `Wat als de beheerder uitvalt${spice}`, startsAt });
  const [lead, later] = [await world.as(nl.lead), await world.as(nl.lead, after(NOW, HOUR))];
  const wish = async (title: string) => {
    const made = await proposeTopic(await world.as(nl.member), { circle: circle.slug, title: `${title}${spice}` });
    await vote(await world.as(en.member), { proposal: made.id });
    return { proposal: made.id };
  };
  const [planned, aside, merged] = [await wish("Samen oefenen"), await wish("Eén helpdesk"), await wish("Wie vervangt wie?")];
  for (const person of [nl.other, en.member, nl.other])
    await comment(await world.as(person), { ...planned, body: `Graag ook met het OCMW.${spice}` });
  await planProposal(lead, { ...planned, meeting: meeting.slug });
  await setAside(lead, { ...aside, reason: `Eerst komt de nieuwe richtlijn.${spice}` });
  await settle(world);
  await wantAgain(later, aside);
  await mergeProposal(later, { ...merged, into: aside.proposal });
  const moved = { title: `Wat als de beheerder uitvalt${spice}`, startsAt: after(startsAt, DAY), endsAt: after(startsAt, DAY + HOUR) };
  await changeMeeting(later, { ...moved, meeting: meeting.slug });
  await settle(world, after(NOW, HOUR));
  const report = { kind: "report" as const, visibility: "circle" as const, circles: [circle.id], meeting: meeting.id };
  await aSharedDocument({ ...report, owner: nl.lead, title: `Verslag over vervanging${spice}` });
  const over = after(startsAt, 3 * DAY);
  await handleTopics(await world.as("system", over));
  await settle(world, over);
}

async function overviews(world: World, { circle, spice, nl, en }: Scene): Promise<void> {
  const { aMeeting } = meetingBuildersFor(world);
  const { aSharedDocument } = documentBuildersFor(world);
  const laterOn = { mailKinds: { invitation: "digest", question: "digest", answer: "digest", change: "digest" } as const };
  for (const { member } of [nl, en]) await world.ports.db.update(people).set(laterOn).where(eq(people.id, member.id));
  for (const { member } of [nl, en]) {
    const kept = { name: `Alles over back-ups${spice}`, rhythm: "weekly" as const, address: "/zoeken?q=back-upplan" };
    await saveSearch(await world.as(member, after(NOW, -HOUR)), kept);
  }
  const shared = { owner: nl.lead, visibility: "circle" as const, circles: [circle.id] };
  const summary = `Wat we terugzetten, hoe vaak, en wie dat doet als de beheerder er niet is.${spice}`;
  await aSharedDocument({ ...shared, title: `Back-upplan van de stad${spice}`, summary, kind: "security-plan" });
  await aSharedDocument({ ...shared, title: `Verslag van 9 november${spice}`, summary, kind: "report" });
  await aMeeting({ circle, title: `Glasvezel in de praktijk${spice}`, startsAt: after(NOW, 30 * DAY), venue: "Stadhuis" });
  const wish = {
    circle: circle.slug,
    title: `Wachtwoorden voor de school${spice}`,
    why: `Onze scholen delen toestellen.${spice}`,
    topic: "",
  };
  await proposeTopic(await world.as(nl.other), wish);
  const asked = askInput.parse({
    title: `Wie kent de nieuwe licenties?${spice}`,
    people: [nl.member.id, en.member.id],
    visibility: "members",
  });
  await askColleague(await world.as(nl.lead), asked);
  await settle(world);
  await runJob(await world.as("system", MONDAY), "digests", wholly);
  await settle(world, MONDAY);
}
