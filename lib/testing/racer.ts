/**
 * A server process of its own for tests of what happens when two do the same at once: it opens the ports that its
 * environment names and does what it is told, one JSON line a time.
 */
import { createInterface } from "node:readline";
import { sql } from "drizzle-orm";
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
import { saveSpecification, settle } from "@/lib/projects/purchase/agreements/commands";
import { publishPurchase } from "@/lib/projects/purchase/publication/commands";
import { saveQuantities } from "@/lib/projects/purchase/quantities/commands";
import { saveSection } from "@/lib/projects/text/writing/commands";

/** What somebody was told, and how long that took. */
export type Said = { person: string; place: number; ms: number };

export type Order =
  | { race: "crowd"; meeting: string; answers: { person: string; reply: Reply }[]; now: string }
  | { race: "seat"; person: string; meeting: string; now: string }
  | { race: "decision"; person: string; request: string; decision: Decision; now: string }
  | { race: "job"; job: JobName; now: string }
  | { race: "publish"; person: string; project: string; after: number; now: string }
  | { race: "quantities"; person: string; project: string; article: string; times: number; now: string }
  | { race: "section"; person: string; section: string; revision: number; text: string; now: string }
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
  if (order.race === "publish") return publishAfter(order, asPerson);
  if (order.race === "quantities") return fillAgain(order, asPerson);
  if (order.race === "section") return saveSection(asPerson, { ...order, note: "", next: "on" });
  if (order.race === "seat") return (await reply(asPerson, { meeting: order.meeting, reply: "going" })).place === 0 ? "seat" : "waits";
  return decide(asPerson, { requests: [order.request], decision: order.decision, reason: "Andere regio." }).then(
    () => order.decision,
    (error: unknown) => (error instanceof DomainError ? error.key : String(error)),
  );
}

/** Refused in words; anything else is a bug. */
function wasRefused(error: unknown): boolean {
  if (error instanceof DomainError) return false;
  if (error instanceof Error && String(error.cause ?? error).includes("a published purchase does not change")) return false;
  throw error;
}

async function publishAfter({ project, after }: Extract<Order, { race: "publish" }>, ctx: Context): Promise<string> {
  const criteria = [{ name: "Prijs", weight: 10_000 }];
  await saveSpecification(ctx, { project, margin: 10, criteria });
  await settle(ctx, { project, settledOn: "2026-11-20" });
  await new Promise((resolve) => setTimeout(resolve, after));
  await publishPurchase(ctx, { project, link: "https://example.org", questionsUntil: "", opensOn: "2026-12-20", sure: "on" });
  return "published";
}

/** Other figures each time; answers which of them were taken. */
async function fillAgain({ project, article, times }: Extract<Order, { race: "quantities" }>, ctx: Context): Promise<boolean[]> {
  const taken: boolean[] = [];
  for (let n = 0; n < times; n++) {
    const amounts = { minimum: n, expected: 10 + n, maximum: 20 + n, isUnsure: n % 2 === 0 };
    // By the command, and past it.
    const write = async (): Promise<unknown> =>
      n % 2 === 0
        ? saveQuantities(ctx, { project, lines: [{ article, ...amounts }] })
        : ctx.db.execute(sql`update purchase_quantities set maximum = maximum + 1 where article_id = ${article}`);
    taken.push(await write().then(() => true, wasRefused));
  }
  return taken;
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
