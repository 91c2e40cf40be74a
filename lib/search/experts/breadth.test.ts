import { expect, test } from "vitest";
import { documentAuthors, documents } from "@/lib/documents/tables";
import type { Context } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { buildersFor } from "@/lib/testing/builders";
import { randomFrom } from "@/lib/testing/random";
import { testWorld } from "@/lib/testing/world";
import { bestByBreadth } from "./breadth";
import { byScore, type Candidate, depthOf, newCandidate } from "./votes";

const world = testWorld();
const { aCircle, aMember } = buildersFor(world);
const DEPTH = depthOf(500);
const MOST = 3;

/** Members of whom some wrote hundreds of things and some one, with no relation to how well they answer. */
async function manyWriters(count: number) {
  const random = randomFrom(count);
  const circle = await aCircle();
  const candidates: Candidate[] = [];
  for (let n = 0; n < count; n++) {
    const member = await aMember({ circle, name: `Lid ${n}` });
    const own = Array.from({ length: random.next() < 0.3 ? 60 + random.below(60) : 1 + random.below(3) }, () => newId());
    const shared = { ownerId: member.id, state: "shared" as const, visibility: "members" as const, kind: "report" as const };
    await world.ports.db.insert(documents).values(own.map((id) => ({ ...shared, id, title: "Iets" })));
    // Half of it names no author: then whoever shared it counts.
    const named = own.filter((_, at) => at % 2 === 0);
    await world.ports.db.insert(documentAuthors).values(named.map((documentId) => ({ documentId, personId: member.id })));
    candidates.push({ ...newCandidate(member.id), score: 1 + random.next() * 4, votes: 1, documents: 1 });
  }
  return { ctx: await world.as(await aMember({ circle })), candidates };
}

const nobody = { always: new Set<string>() };
const firstOf = async (ctx: Context, candidates: Candidate[], most: number) =>
  (await bestByBreadth(ctx, candidates, { depth: DEPTH, most, ...nobody })).sort(byScore).slice(0, MOST);

test("the first are the same whether everybody is looked at or only who may still come among them", async () => {
  const { ctx, candidates } = await manyWriters(40);
  const all = await firstOf(ctx, candidates, Number.POSITIVE_INFINITY);
  const few = await bestByBreadth(ctx, candidates, { depth: DEPTH, most: MOST, ...nobody });
  expect(few.sort(byScore).slice(0, MOST)).toEqual(all);
  expect(few.length).toBeLessThan(candidates.length);
  const byAnswersAlone = [...candidates].sort(byScore).slice(0, MOST);
  expect(all.map(({ id }) => id)).not.toEqual(byAnswersAlone.map(({ id }) => id));
});

test("who is known for a topic is looked at, however little they wrote", async () => {
  const { ctx, candidates } = await manyWriters(30);
  const last = [...candidates].sort(byScore).at(-1);
  const always = new Set([last?.id ?? ""]);
  const looked = await bestByBreadth(ctx, candidates, { depth: DEPTH, most: MOST, always });
  expect(looked.map(({ id }) => id)).toContain(last?.id);
});
