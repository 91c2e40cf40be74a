import { expect, test } from "vitest";
import { after, MINUTE } from "@/lib/kernel/dates";
import { enqueue } from "@/lib/outbox/commands";
import { buildersFor } from "@/lib/testing/builders";
import { NOW, testWorld } from "@/lib/testing/world";
import { runJob } from "./commands";
import { jobRuns } from "./tables";
import { runWaitingWork } from "./work";

const world = testWorld();
const { aCircle } = buildersFor(world);

test("of twenty calls at once, a job runs for one", async () => {
  const ctx = await world.as("system");
  const results = await Promise.all(Array.from({ length: 20 }, () => runJob(ctx, "cleanup")));
  expect(results.filter((counts) => counts !== null).length).toBeGreaterThanOrEqual(1);
  await world.ports.db.update(jobRuns).set({ leaseUntil: after(NOW, MINUTE) });
  expect(await runJob(ctx, "cleanup")).toBeNull();
});

test("a run that died gives its lease up after two minutes", async () => {
  await world.ports.db.insert(jobRuns).values({ name: "cleanup", leaseUntil: after(NOW, 2 * MINUTE) });
  expect(await runJob(await world.as("system", after(NOW, MINUTE)), "cleanup")).toBeNull();
  expect(await runJob(await world.as("system", after(NOW, 3 * MINUTE)), "cleanup")).not.toBeNull();
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
  expect((await ctx.index.ids("", 10)).sort()).toEqual([`circle:${circle.id}`, `circle:${other.id}`].sort());
});
