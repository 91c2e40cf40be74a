import { expect, test } from "vitest";
import { archiveCircle } from "@/lib/circles/commands";
import { after, DAY, HOUR } from "@/lib/kernel/dates";
import { buildersFor } from "@/lib/testing/builders";
import { meetingBuildersFor } from "@/lib/testing/meetings";
import { NOW, testWorld } from "@/lib/testing/world";
import { removeAgendaItem } from "../agenda/commands";
import { programmeOf } from "../agenda/queries";
import { cancelMeeting, planMeeting } from "../commands";
import { changeProposal, proposeTopic, takeBackVote, vote, withdrawProposal } from "./commands";
import { planProposal } from "./leading/commands";
import { mixed } from "./order";
import { findProposal, listProposals, openVotes, similarProposals, supportersOf } from "./queries";

const world = testWorld();
const { aCircle, aMember, aLead, aPerson } = buildersFor(world);
const { aMeeting } = meetingBuildersFor(world);

async function aWish(title = "Back-ups oefenen") {
  const circle = await aCircle();
  const member = await aMember({ circle });
  const { id } = await proposeTopic(await world.as(member), { circle: circle.slug, title });
  return { circle, member, proposal: id };
}

test("a member proposes with their own vote, the same wish once", async () => {
  const { circle, member } = await aWish();
  const again = proposeTopic(await world.as(member), { circle: circle.slug, title: "back-ups OEFENEN" });
  await expect(again).rejects.toMatchObject({ key: "meetings.proposalExists", field: "title" });
  expect((await listProposals(await world.as(member), circle.slug)).wanted).toMatchObject([{ votes: 1, mine: true, by: member.name }]);
});

test("its proposer says a wish in other words or withdraws it, until somebody else wants it too", async () => {
  const { circle, member, proposal } = await aWish();
  const mine = await world.as(member);
  const other = await world.as(await aMember({ circle }));
  const words = { proposal, title: "Back-ups terugzetten", why: "Niemand deed het al." };
  for (const ctx of [other, await world.as(await aLead({ circle }))]) {
    await expect(changeProposal(ctx, words)).rejects.toMatchObject({ code: "not_allowed" });
    await expect(withdrawProposal(ctx, { proposal })).rejects.toMatchObject({ code: "not_allowed" });
  }
  await changeProposal(mine, words);
  await changeProposal(mine, words);
  const taken = await proposeTopic(other, { circle: circle.slug, title: "Glasvezel samen" });
  await expect(changeProposal(mine, { proposal, title: "glasvezel SAMEN" })).rejects.toMatchObject({ field: "title" });
  await withdrawProposal(other, { proposal: taken.id });
  await expect(withdrawProposal(other, { proposal: taken.id })).rejects.toMatchObject({ key: "meetings.proposalNotWanted" });
  expect((await listProposals(mine, circle.slug)).wanted).toMatchObject([{ title: "Back-ups terugzetten" }]);
  await expect(findProposal(await world.as("visitor"), circle.slug, taken.id)).rejects.toMatchObject({ code: "not_found" });
  await vote(other, { proposal });
  expect((await findProposal(mine, circle.slug, proposal)).may.change).toBe(false);
  await expect(changeProposal(mine, words)).rejects.toMatchObject({ key: "proposals.othersWantIt" });
  await expect(withdrawProposal(mine, { proposal })).rejects.toMatchObject({ key: "proposals.othersWantIt" });
});

test("a wish shows who wants it by board, to members; to others only its title and votes", async () => {
  const { circle, member, proposal } = await aWish();
  const { circle: _, ...seen } = await findProposal(await world.as("visitor"), circle.slug, proposal);
  expect(seen).toMatchObject({
    proposal: { title: "Back-ups oefenen", votes: 1, why: "", by: null, organisation: null },
    may: { see: false },
  });
  expect(await supportersOf(await world.as("visitor"), proposal)).toEqual([]);
  expect(await supportersOf(await world.as(member), proposal)).toMatchObject([{ names: [member.name] }]);
  const elsewhere = await aCircle();
  await expect(findProposal(await world.as(member), elsewhere.slug, proposal)).rejects.toMatchObject({ code: "not_found" });
});

test("a circle that is closed at the same moment has the wish, or refuses it; none comes after it", async () => {
  const circle = await aCircle();
  const admin = await world.as(await aPerson({ isAdmin: true }));
  const member = await world.as(await aMember({ circle }));
  const [closed, proposed] = await Promise.allSettled([
    archiveCircle(admin, { circle: circle.id }),
    proposeTopic(member, { circle: circle.slug, title: "Nog net op tijd" }),
  ]);
  expect(closed.status).toBe("fulfilled");
  const { wanted, may } = await listProposals(member, circle.slug);
  expect([wanted.length, may.propose]).toEqual([proposed.status === "fulfilled" ? 1 : 0, false]);
  for (const { id } of wanted) await expect(vote(member, { proposal: id })).rejects.toMatchObject({ key: "meetings.circleStopped" });
});

test("in a circle that has stopped nothing is proposed or planned any more", async () => {
  const circle = await aCircle({ archivedAt: NOW });
  const ctx = await world.as(await aLead({ circle }));
  const stopped = { key: "meetings.circleStopped" };
  await expect(proposeTopic(ctx, { circle: circle.slug, title: "Toch nog iets" })).rejects.toMatchObject(stopped);
  const meeting = { title: "Toch nog", startsAt: after(NOW, DAY), endsAt: after(NOW, DAY + HOUR) };
  await expect(planMeeting(ctx, { ...meeting, circles: [circle.slug] })).rejects.toMatchObject(stopped);
  const alive = await aCircle();
  const both = await world.as(await aLead({ circle: alive }));
  expect(await planMeeting(both, { ...meeting, circles: [alive.slug] })).toHaveProperty("slug");
});

test("two who propose the same at once make one wish", async () => {
  const circle = await aCircle();
  const people = [await aMember({ circle }), await aMember({ circle })];
  const tries = await Promise.allSettled(
    people.map(async (person) => proposeTopic(await world.as(person), { circle: circle.slug, title: "NIS2 samen" })),
  );
  expect(tries.map((attempt) => attempt.status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a vote counts once, can be taken back, and taken back again does nothing", async () => {
  const { circle, proposal } = await aWish();
  const ctx = await world.as(await aMember({ circle }));
  const votes = async () => (await listProposals(ctx, circle.slug)).wanted[0]?.votes;
  await vote(ctx, { proposal });
  await vote(ctx, { proposal });
  expect(await votes()).toBe(2);
  await takeBackVote(ctx, { proposal });
  await takeBackVote(ctx, { proposal });
  expect(await votes()).toBe(1);
});

test("people outside the circle neither propose nor vote nor see who did", async () => {
  const { circle, proposal } = await aWish();
  for (const who of ["visitor", await aPerson()] as const) {
    const ctx = await world.as(who);
    await expect(vote(ctx, { proposal })).rejects.toThrow();
    await expect(proposeTopic(ctx, { circle: circle.slug, title: "Iets anders" })).rejects.toThrow();
    expect((await listProposals(ctx, circle.slug)).wanted).toMatchObject([{ title: "Back-ups oefenen", by: null, mine: false }]);
  }
  const neighbour = await world.as(await aMember({ circle: await aCircle() }));
  await expect(vote(neighbour, { proposal })).rejects.toMatchObject({ code: "not_allowed" });
});

test("a lead puts a wish on the agenda, once; afterwards it is handled", async () => {
  const { circle, member, proposal } = await aWish();
  const lead = await world.as(await aLead({ circle }));
  const meeting = await aMeeting({ circle });
  await expect(planProposal(await world.as(member), { proposal, meeting: meeting.slug })).rejects.toMatchObject({ code: "not_allowed" });
  await planProposal(lead, { proposal, meeting: meeting.slug });
  await expect(planProposal(lead, { proposal, meeting: meeting.slug })).rejects.toMatchObject({ key: "meetings.proposalNotWanted" });
  await expect(vote(await world.as(member), { proposal })).rejects.toMatchObject({ key: "meetings.proposalNotWanted" });
  expect(await programmeOf(lead, meeting.slug)).toMatchObject([{ title: "Back-ups oefenen", kind: "talk" }]);
  expect((await listProposals(lead, circle.slug)).planned).toMatchObject([{ meeting: { slug: meeting.slug } }]);
  const later = await world.as(member, after(NOW, 30 * DAY));
  expect((await listProposals(later, circle.slug)).handled).toMatchObject([{ state: "handled" }]);
});

test("a wish goes to a meeting of its own circle only", async () => {
  const { circle, proposal } = await aWish();
  const elsewhere = await aMeeting({ circle: await aCircle() });
  const lead = await world.as(await aLead({ circle }));
  await expect(planProposal(lead, { proposal, meeting: elsewhere.slug })).rejects.toMatchObject({ key: "meetings.otherCircle" });
});

test.each(["removed", "cancelled"] as const)("when its talk is %s, a wish is wanted again", async (how) => {
  const { circle, proposal } = await aWish();
  const lead = await world.as(await aLead({ circle }));
  const meeting = await aMeeting({ circle });
  await planProposal(lead, { proposal, meeting: meeting.slug });
  const [item] = await programmeOf(lead, meeting.slug);
  if (how === "removed") await removeAgendaItem(lead, { item: item?.id ?? "" });
  else await cancelMeeting(lead, { meeting: meeting.slug });
  expect((await listProposals(lead, circle.slug)).wanted).toHaveLength(1);
});

test("other words for the same wish are shown, and what I have not voted on waits for me", async () => {
  const { circle } = await aWish("Herstel van back-ups oefenen");
  const other = await world.as(await aMember({ circle }));
  expect(await similarProposals(other, circle.slug, "Een backup leren herstellen")).toHaveLength(1);
  expect(await similarProposals(other, circle.slug, "glasvezel")).toHaveLength(0);
  expect(await openVotes(other)).toEqual([{ circleSlug: circle.slug, circle: circle.name, count: 1 }]);
});

test("after two by votes comes one of the newest", () => {
  const wishes = [9, 8, 7, 6, 5, 4, 3, 1, 0].map((votes, day) => ({ id: `${votes}`, votes, createdAt: after(NOW, day * DAY) }));
  const order = mixed(wishes);
  expect(order.map((wish) => wish.id)).toEqual(["9", "8", "0", "7", "6", "1", "3", "4", "5"]);
  expect(order.filter((wish) => wish.isNew).map((wish) => wish.id)).toEqual(["0", "1", "3", "4", "5"]);
  expect(mixed(wishes.slice(0, 2)).some((wish) => wish.isNew)).toBe(false);
});
