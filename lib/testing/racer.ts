/**
 * A server process of its own for tests of what happens when two do the same at once: it opens the ports that its
 * environment names and does what it is told, one JSON line a time.
 */
import { createInterface } from "node:readline";
import { runJob } from "@/lib/jobs/commands";
import type { JobName } from "@/lib/jobs/input";
import { type Actor, system } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { stayWithin } from "@/lib/limits/commands";
import { reply } from "@/lib/meetings/attendance/commands";
import type { Reply } from "@/lib/meetings/attendance/tables";
import { decide } from "@/lib/membership/decisions/commands";
import type { Decision } from "@/lib/membership/decisions/input";
import { findActor } from "@/lib/membership/queries";
import { env } from "@/lib/platform/env";
import { openPorts } from "@/lib/platform/ports";

/** What somebody was told, and how long that took. */
export type Said = { person: string; place: number; ms: number };

export type Order =
  | { race: "crowd"; meeting: string; answers: { person: string; reply: Reply }[]; now: string }
  | { race: "seat"; person: string; meeting: string; now: string }
  | { race: "decision"; person: string; request: string; decision: Decision; now: string }
  | { race: "job"; job: JobName; now: string }
  | { race: "limit"; key: string; most: number; times: number; now: string };

const { ports } = await openPorts(env());

async function actor(person: string, now: Date): Promise<Actor> {
  const found = await findActor({ ...ports, now, actor: system }, person);
  if (!found) throw new Error("no such person");
  return found;
}

async function run(order: Order): Promise<unknown> {
  const now = new Date(order.now);
  const ctx = { ...ports, now, actor: system };
  if (order.race === "job") return (await runJob(ctx, order.job, { budget: 5000, because: "tick" })).state;
  if (order.race === "limit")
    return passed(order, () => stayWithin(ctx, order.key, { most: order.most, windowMs: 60_000 }, { key: "errors.invalid" }));
  if (order.race === "crowd") return sayAtOnce(order, ctx);
  const asPerson = { ...ctx, actor: await actor(order.person, now) };
  if (order.race === "seat") return (await reply(asPerson, { meeting: order.meeting, reply: "going" })).place === 0 ? "seat" : "waits";
  return decide(asPerson, { requests: [order.request], decision: order.decision, reason: "Andere regio." }).then(
    () => order.decision,
    (error: unknown) => (error instanceof DomainError ? error.key : String(error)),
  );
}

const known = new Map<string, Actor>();

/** Everybody at the same moment: who they are is looked up before. */
async function sayAtOnce({ meeting, answers, now }: Extract<Order, { race: "crowd" }>, ctx: Context): Promise<Said[]> {
  for (const { person } of answers) if (!known.has(person)) known.set(person, await actor(person, new Date(now)));
  return Promise.all(
    answers.map(async ({ person, reply: answer }) => {
      const since = performance.now();
      const { place } = await reply({ ...ctx, actor: known.get(person) ?? system }, { meeting, reply: answer });
      return { person, place, ms: performance.now() - since };
    }),
  );
}

async function passed({ times }: { times: number }, attempt: () => Promise<void>): Promise<number> {
  const tries = await Promise.allSettled(Array.from({ length: times }, attempt));
  return tries.filter(({ status }) => status === "fulfilled").length;
}

const say = (answer: unknown) => process.stdout.write(`${JSON.stringify(answer)}\n`);

createInterface({ input: process.stdin })
  .on("line", (line) => {
    run(JSON.parse(line) as Order).then(say, (error: unknown) => say({ error: String(error) }));
  })
  .on("close", () => process.exit(0));
say("ready");
