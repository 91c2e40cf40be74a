import { expect, test } from "vitest";
import { setCeilings } from "@/lib/questions/numbers/commands";
import { defaultNumbers } from "@/lib/questions/numbers/numbers";
import { buildersFor } from "@/lib/testing/builders";
import { testWorld } from "@/lib/testing/world";
import { whomToAsk } from "./whom";

const world = testWorld();
const { aCircle, aMember, aPerson } = buildersFor(world);

/** A question about a document that six colleagues wrote: every one of them is proposed. */
async function someWriters() {
  const circle = await aCircle();
  const els = await aMember({ circle });
  const writers = [];
  for (let n = 0; n < 6; n++) writers.push(await aMember({ circle }));
  const experts = writers.map(({ id }) => ({ person: { id: `person:${id}` }, because: { documents: 1 } }));
  return async () =>
    whomToAsk(await world.as(els), {
      person: null,
      document: null,
      topicIds: [],
      results: { experts } as unknown as Parameters<typeof whomToAsk>[1]["results"],
    });
}

test("three of those proposed are ticked, or as many as admins say", async () => {
  const whom = await someWriters();
  const ticked = async () => {
    const { options, ticked: chosen, most } = await whom();
    expect(options.length).toBeGreaterThanOrEqual(Math.min(6, most + 1));
    expect(options.map(({ value }) => value)).toEqual(expect.arrayContaining(chosen));
    return { ticked: chosen.length, most };
  };
  expect(await ticked()).toEqual({ ticked: 3, most: 3 });
  const admin = await aPerson({ isAdmin: true });
  for (const [known, mostAsked] of [1, 5, 2].entries()) {
    await setCeilings(await world.as(admin), { known, numbers: { ...defaultNumbers, mostAsked } });
    expect(await ticked()).toEqual({ ticked: mostAsked, most: mostAsked });
  }
});
