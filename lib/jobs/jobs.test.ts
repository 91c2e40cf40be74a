import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { after, DAY, MINUTE } from "@/lib/kernel/dates";
import { newId } from "@/lib/kernel/ids";
import { enqueue } from "@/lib/outbox/commands";
import { buildersFor } from "@/lib/testing/builders";
import { NOW, testWorld } from "@/lib/testing/world";
import { runJob } from "./commands";
import { jobNames } from "./input";
import { registry } from "./registry";
import { jobRuns } from "./tables";
import { runWaitingWork } from "./work";

const world = testWorld();
const { aCircle, aMember } = buildersFor(world);

const tick = { budget: 1000, because: "tick" } as const;
const asked = { budget: 1000, because: "now" } as const;

test("of twenty calls in one tick a job runs for one, in fifty ticks", async () => {
  for (let round = 0; round < 50; round++) {
    const ctx = await world.as("system", after(NOW, round * DAY));
    const results = await Promise.all(Array.from({ length: 20 }, () => runJob(ctx, "retention", tick)));
    expect(results.filter(({ state }) => state === "done")).toHaveLength(1);
  }
});

test("who asks for a job now gets it, also twice in a tick", async () => {
  const ctx = await world.as("system");
  expect((await runJob(ctx, "retention", asked)).state).toBe("done");
  expect((await runJob(ctx, "retention", tick)).state).toBe("waits");
  expect((await runJob(ctx, "retention", asked)).state).toBe("done");
});

test("a run that died gives its lease up after two minutes, and the next goes on where it was", async () => {
  const circle = await aCircle();
  const people = await Promise.all(Array.from({ length: 3 }, () => aMember({ circle })));
  const [first = "", ...rest] = people.map(({ id }) => id).sort();
  const dead = { leaseUntil: after(NOW, 2 * MINUTE), leaseToken: newId(), checkpoint: { after: first }, counts: { people: 1 } };
  await world.ports.db.insert(jobRuns).values({ name: "expertise", ...dead });
  expect(await runJob(await world.as("system", after(NOW, MINUTE)), "expertise", tick)).toMatchObject({ state: "running" });
  const taken = await runJob(await world.as("system", after(NOW, 3 * MINUTE)), "expertise", tick);
  expect(taken).toMatchObject({ state: "done", counts: { people: 1 + rest.length } });
});

test("a job without time left stops after a step, and the next call of the same tick goes on", async () => {
  const ctx = await world.as("system");
  for (let n = 0; n < 3; n++) await enqueue(ctx, "search.index", { kind: "circle", id: (await aCircle()).id });
  const short = { budget: 0, because: "tick" } as const;
  expect(await runJob(ctx, "index", short)).toEqual({ state: "continues", counts: { done: 3, failed: 0 } });
  expect((await runJob(ctx, "index", short)).state).toBe("done");
  expect((await runJob(ctx, "index", short)).state).toBe("waits");
});

test("who was too slow and lost the lease writes nothing over the one who took it", async () => {
  const ctx = await world.as("system");
  const slow = { ...ctx.queue, ready: () => stolen().then(() => ["search.index"]) };
  const stolen = () => world.ports.db.update(jobRuns).set({ leaseToken: newId(), checkpoint: { theirs: true } });
  expect((await runJob({ ...ctx, queue: slow }, "index", asked)).state).toBe("running");
  expect((await world.ports.db.select().from(jobRuns))[0]?.checkpoint).toEqual({ theirs: true });
});

test("a job that fails says why, and is tried again in the same tick", async () => {
  const ctx = await world.as("system");
  const broken = { ...ctx.queue, maintain: () => Promise.reject(new Error("the disk is full")) };
  await expect(runJob({ ...ctx, queue: broken }, "retention", tick)).rejects.toThrow("the disk is full");
  expect((await world.ports.db.select().from(jobRuns))[0]?.problem).toContain("the disk is full");
  expect((await runJob(ctx, "retention", tick)).state).toBe("done");
});

test("the host's schedule names every job that has ticks, and no other", () => {
  const { crons } = JSON.parse(readFileSync("vercel.json", "utf8")) as { crons: { path: string }[] };
  const scheduled = jobNames.filter((name) => registry[name].every !== null).map((name) => `/api/jobs/${name}`);
  expect(crons.map(({ path }) => path).sort()).toEqual(scheduled.sort());
});

test("work that cannot be done is counted, and does not stop the rest", async () => {
  const ctx = await world.as("system");
  await enqueue(ctx, "notify.membership-decided", { membership: "not-an-id" });
  await enqueue(ctx, "mail.sign-in", { email: "els@tielt.be", next: "/", locale: "nl" });
  const counts = await runWaitingWork(ctx, 5000);
  expect(counts.done).toBeGreaterThanOrEqual(1);
  expect(world.letters).toHaveLength(1);
});

test("index work is done together, and one piece that cannot be done does not keep the others from it", async () => {
  const ctx = await world.as("system");
  const circle = await aCircle();
  const other = await aCircle();
  await enqueue(ctx, "search.index", { kind: "circle", id: circle.id });
  await enqueue(ctx, "search.index", { kind: "circle", id: "not-an-id" });
  await enqueue(ctx, "search.index", { kind: "circle", id: other.id });
  expect(await runWaitingWork(ctx, 5000)).toEqual({ done: 2, failed: 1 });
  const both = [`circle:${circle.id}`, `circle:${other.id}`];
  expect([...(await ctx.index.bodies(both, ["public"])).keys()].sort()).toEqual(both.sort());
});
