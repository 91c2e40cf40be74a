import { expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { buildersFor } from "@/lib/testing/builders";
import { testWorld } from "@/lib/testing/world";
import { proposeTopic, withdrawProposal } from "../commands";
import { comment, removeComment } from "./commands";
import { commentsOn } from "./queries";

const world = testWorld();
const { aCircle, aMember, aLead } = buildersFor(world);

async function aWish() {
  const circle = await aCircle();
  const els = await aMember({ circle, name: "Els Voorbeeld" });
  const { id: proposal } = await proposeTopic(await world.as(els), { circle: circle.slug, title: "Back-ups oefenen" });
  return { circle, els, proposal };
}

test("members of the circle comment; other members read along, visitors do not", async () => {
  const { els, proposal } = await aWish();
  await comment(await world.as(els), { proposal, body: "Ook met het OCMW." });
  const neighbour = await world.as(await aMember({ circle: await aCircle() }));
  expect(await commentsOn(neighbour, proposal)).toMatchObject([{ name: els.name, body: "Ook met het OCMW.", mayRemove: false }]);
  expect(await commentsOn(await world.as("visitor"), proposal)).toEqual([]);
  await expect(comment(neighbour, { proposal, body: "Ik ook" })).rejects.toMatchObject({ code: "not_allowed" });
  await expect(comment(await world.as(els), { proposal: newId(), body: "Ik ook" })).rejects.toMatchObject({ code: "not_found" });
});

test("one's own comment goes away, once, and a lead takes away anybody's", async () => {
  const { circle, els, proposal } = await aWish();
  const ctx = await world.as(els);
  const said = [await comment(ctx, { proposal, body: "Een" }), await comment(ctx, { proposal, body: "Twee" })];
  const [first, second] = said.map(({ id }) => ({ comment: id }));
  if (!first || !second) throw new Error("nothing was said");
  const other = await world.as(await aMember({ circle }));
  await expect(removeComment(other, first)).rejects.toMatchObject({ code: "not_allowed" });
  await removeComment(ctx, first);
  await expect(removeComment(ctx, first)).rejects.toMatchObject({ code: "not_found" });
  await removeComment(await world.as(await aLead({ circle })), second);
  expect(await commentsOn(ctx, proposal)).toEqual([]);
});

test("what was withdrawn is talked about no more, and thirty comments an hour are enough", async () => {
  const { els, proposal } = await aWish();
  const ctx = await world.as(els);
  for (let n = 0; n < 30; n++) await comment(ctx, { proposal, body: `Nog iets ${n}` });
  await expect(comment(ctx, { proposal, body: "En nog" })).rejects.toMatchObject({ code: "too_many", field: "body" });
  await withdrawProposal(ctx, { proposal });
  const other = await world.as(els);
  await expect(comment(other, { proposal, body: "Toch" })).rejects.toMatchObject({ key: "proposals.isGone" });
});
