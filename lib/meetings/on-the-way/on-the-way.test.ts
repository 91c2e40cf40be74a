import { expect, test } from "vitest";
import { after, DAY } from "@/lib/kernel/dates";
import { asked } from "@/lib/testing/asked";
import { buildersFor } from "@/lib/testing/builders";
import { meetingBuildersFor } from "@/lib/testing/meetings";
import { NOW, testWorld } from "@/lib/testing/world";
import { addAgendaItem } from "../agenda/commands";
import { programmeOf } from "../agenda/queries";
import { contactsByMeeting } from "../contacts/queries";
import { findMeeting } from "../queries";
import { meetingsOnTheWay } from "./queries";

const world = testWorld();
const { aCircle, aLead, aMember } = buildersFor(world);
const { aDraft, aMeeting, answers } = meetingBuildersFor(world);

/** A circle with a lead and a meeting with a talk, so many days from now. */
async function aNextMeeting(days: number, title: string) {
  const circle = await aCircle();
  const lead = await aLead({ circle, name: `Trekker ${title}`, phone: "051123456" });
  const host = await aMember({ circle, name: `Wouter ${title}` });
  const meeting = await aMeeting({ circle, title, startsAt: after(NOW, days * DAY), contactId: host.id });
  const talk = {
    meeting: meeting.slug,
    kind: "talk" as const,
    title: `Over ${title}`,
    minutes: 30,
    speakers: [{ name: "Sprekers Naam", organisation: "" }],
  };
  await addAgendaItem(await world.as(lead), talk);
  return { circle, lead, meeting };
}

test("three meetings are found whole, each with its own programme and people, in as many questions as one", async () => {
  const all = [];
  for (const [title, days] of [
    ["derde", 9],
    ["eerste", 2],
    ["tweede", 5],
    ["vierde", 12],
  ] as const)
    all.push(await aNextMeeting(days, title));
  const [, first] = all;
  if (!first) throw new Error("no meeting");
  await aDraft({ circle: first.circle, title: "Ontwerp", startsAt: after(NOW, DAY) });
  for (const { meeting } of all) await answers(first.lead, meeting);
  const ctx = await world.as(first.lead);
  const { found, times } = await asked(world, () => meetingsOnTheWay(ctx, 3));
  expect(found.map(({ meeting }) => meeting.title)).toEqual(["eerste", "tweede", "derde"]);
  for (const { meeting, answer, programme, contacts } of found) {
    expect(meeting).toEqual(await findMeeting(ctx, meeting.slug));
    expect(programme).toEqual(await programmeOf(ctx, meeting.slug));
    expect(contacts).toEqual((await contactsByMeeting(ctx, [meeting])).get(meeting.id));
    expect(contacts.map(({ name }) => name)).toEqual([`Wouter ${meeting.title}`, `Trekker ${meeting.title}`]);
    expect(answer).toMatchObject({ reply: "going" });
  }
  expect(times).toBe(4);
  expect((await asked(world, () => meetingsOnTheWay(ctx, 1))).times).toBe(times);
});

test("who belongs to no circle any more is told of nobody", async () => {
  const { circle, meeting } = await aNextMeeting(2, "eerste");
  const member = await aMember({ circle });
  await answers(member, meeting);
  const ctx = await world.as(member);
  const left = { ...ctx, actor: { ...ctx.actor, roles: new Map() } };
  const [found] = await meetingsOnTheWay(left, 3);
  expect(found).toMatchObject({ meeting: { title: "eerste", contactId: null }, contacts: [] });
  expect(found?.programme[0]?.speakers).toMatchObject([{ name: null, slug: null }]);
});
