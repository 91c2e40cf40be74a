import { beforeEach, expect, test } from "vitest";
import { after, DAY } from "@/lib/kernel/dates";
import { buildersFor } from "@/lib/testing/builders";
import { meetingBuildersFor } from "@/lib/testing/meetings";
import { NOW, testWorld } from "@/lib/testing/world";
import { programmeOf } from "../../agenda/queries";
import { proposeTopic, vote } from "../commands";
import { comment } from "../comments/commands";
import { commentsOn } from "../comments/queries";
import { offerTalk, takeBackOffer } from "../offers/commands";
import { offersFor } from "../offers/queries";
import { findProposal, listProposals, supportersOf } from "../queries";
import { stepsOf } from "../steps/queries";
import { mergeProposal, planProposal, setAside, wantAgain } from "./commands";

const world = testWorld();
const { aCircle, aMember, aLead } = buildersFor(world);
const { aMeeting, aDraft } = meetingBuildersFor(world);

let circle: Awaited<ReturnType<typeof aCircle>>;
let els: Awaited<ReturnType<typeof aMember>>;
let bart: Awaited<ReturnType<typeof aMember>>;
let leen: Awaited<ReturnType<typeof aMember>>;
beforeEach(async () => {
  circle = await aCircle();
  els = await aMember({ circle, name: "Els Voorbeeld" });
  bart = await aMember({ circle, name: "Bart Voorbeeld" });
  leen = await aLead({ circle, name: "Leen Trekker" });
});

const wish = async (title = "Back-ups oefenen", by = els) =>
  (await proposeTopic(await world.as(by), { circle: circle.slug, title, why: "Het is nog nooit getest." })).id;
const kinds = async (proposal: string, who = els) => (await stepsOf(await world.as(who), proposal)).map(({ kind }) => kind);

test("who offers to tell about it becomes the speaker in the same step that plans it", async () => {
  const proposal = await wish();
  const ctx = await world.as(bart);
  await offerTalk(ctx, { proposal, note: "Hoe wij het deden" });
  await offerTalk(ctx, { proposal, note: "Hoe wij het vorig jaar deden" });
  const lead = await world.as(leen);
  expect(await offersFor(lead, proposal)).toMatchObject([{ name: bart.name, note: "Hoe wij het vorig jaar deden", isMine: false }]);
  expect(await offersFor(await world.as("visitor"), proposal)).toEqual([]);
  const meeting = await aMeeting({ circle });
  const planned = { proposal, meeting: meeting.slug, minutes: 40 };
  const nobody = planProposal(lead, { ...planned, speaker: "zomaar iemand" });
  await expect(nobody).rejects.toMatchObject({ key: "meetings.speakerUnknown" });
  await planProposal(lead, { ...planned, speaker: bart.id });
  expect(await programmeOf(lead, meeting.slug)).toMatchObject([
    { title: "Back-ups oefenen", description: "Het is nog nooit getest.", minutes: 40, speakers: [{ name: bart.name }] },
  ]);
  await expect(takeBackOffer(ctx, { proposal })).rejects.toMatchObject({ key: "meetings.proposalNotWanted" });
});

test("an offer is of members of the circle, and can be taken back, twice as well", async () => {
  const proposal = await wish();
  const neighbour = await world.as(await aMember({ circle: await aCircle() }));
  await expect(offerTalk(neighbour, { proposal, note: "" })).rejects.toMatchObject({ code: "not_allowed" });
  await offerTalk(await world.as(bart), { proposal, note: "" });
  for (let n = 0; n < 2; n++) await takeBackOffer(await world.as(bart), { proposal });
  expect(await offersFor(await world.as(els), proposal)).toEqual([]);
});

test("on the agenda of a draft only leads see where", async () => {
  const proposal = await wish();
  const meeting = await aDraft({ circle });
  await planProposal(await world.as(leen), { proposal, meeting: meeting.slug });
  expect([await kinds(proposal), await kinds(proposal, leen)]).toEqual([[], ["planned"]]);
  const seenBy = async (who: { id: string }) => (await findProposal(await world.as(who), circle.slug, proposal)).proposal;
  expect(await seenBy(els)).toMatchObject({ state: "planned", meeting: null });
  expect(await seenBy(leen)).toMatchObject({ state: "planned", meeting: { slug: meeting.slug } });
});

test("a lead sets a wish aside with a reason, once, and puts it back with its votes", async () => {
  const proposal = await wish();
  const reason = "Eerst wachten we op de nieuwe richtlijn.";
  await expect(setAside(await world.as(els), { proposal, reason })).rejects.toMatchObject({ code: "not_allowed" });
  const lead = await world.as(leen);
  await setAside(lead, { proposal, reason });
  await expect(setAside(lead, { proposal, reason })).rejects.toMatchObject({ key: "meetings.proposalNotWanted" });
  expect(await listProposals(await world.as(bart), circle.slug)).toMatchObject({ wanted: [], setAside: [{ reason, votes: 1 }] });
  expect((await listProposals(await world.as("visitor"), circle.slug)).setAside).toMatchObject([{ reason: null }]);
  await expect(vote(await world.as(bart), { proposal })).rejects.toMatchObject({ key: "meetings.proposalNotWanted" });
  await expect(wantAgain(await world.as(els), { proposal })).rejects.toMatchObject({ code: "not_allowed" });
  await wantAgain(await world.as(leen, after(NOW, DAY)), { proposal });
  await expect(wantAgain(lead, { proposal })).rejects.toMatchObject({ key: "proposals.notSetAside" });
  expect(await kinds(proposal)).toEqual(["setAside", "reopened"]);
  expect((await listProposals(lead, circle.slug)).wanted).toMatchObject([{ votes: 1 }]);
});

test("merged wishes are one: a vote a person, every comment and offer, and the old address leads on", async () => {
  const [first, second, third] = [await wish(), await wish("Herstel testen", bart), await wish("Terugzetten", leen)];
  for (const proposal of [first, second]) await vote(await world.as(leen), { proposal });
  await comment(await world.as(leen), { proposal: first, body: "Ook voor de sociale dienst." });
  await offerTalk(await world.as(els), { proposal: first, note: "Onze oefening" });
  const lead = await world.as(leen);
  await expect(mergeProposal(await world.as(els), { proposal: first, into: second })).rejects.toMatchObject({ code: "not_allowed" });
  await expect(mergeProposal(lead, { proposal: first, into: first })).rejects.toMatchObject({ field: "into" });
  const elsewhere = await aCircle();
  const theirs = await proposeTopic(await world.as(await aMember({ circle: elsewhere })), { circle: elsewhere.slug, title: "Van elders" });
  await expect(mergeProposal(lead, { proposal: first, into: theirs.id })).rejects.toMatchObject({ code: "not_allowed" });
  await mergeProposal(lead, { proposal: first, into: second });
  await expect(mergeProposal(lead, { proposal: first, into: second })).rejects.toMatchObject({ key: "meetings.proposalNotWanted" });
  expect((await supportersOf(lead, second)).flatMap(({ names }) => names).sort()).toEqual([bart.name, els.name, leen.name]);
  expect(await commentsOn(lead, second)).toMatchObject([{ body: "Ook voor de sociale dienst." }]);
  expect(await offersFor(lead, second)).toMatchObject([{ name: els.name }]);
  await mergeProposal(lead, { proposal: second, into: third });
  for (const id of [first, second])
    expect((await findProposal(lead, circle.slug, id)).proposal).toMatchObject({ state: "merged", mergedInto: third });
  expect((await listProposals(lead, circle.slug)).wanted).toMatchObject([{ id: third, votes: 3 }]);
});

test("two leads who merge the same two the other way round do it once", async () => {
  const [first, second] = [await wish(), await wish("Herstel testen", bart)];
  const other = await world.as(await aLead({ circle }));
  const tries = await Promise.allSettled([
    mergeProposal(await world.as(leen), { proposal: first, into: second }),
    mergeProposal(other, { proposal: second, into: first }),
  ]);
  expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await listProposals(other, circle.slug)).wanted).toMatchObject([{ votes: 2 }]);
});
