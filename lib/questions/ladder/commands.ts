import "server-only";
import { and, eq } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { BEFORE_ALL } from "@/lib/kernel/ids";
import { findActor } from "@/lib/membership/queries";
import { enqueue } from "@/lib/outbox/commands";
import { lockPeople } from "@/lib/people/commands";
import { ask, leadsOf, tellLeads } from "../asking";
import type { Ceilings } from "../numbers/numbers";
import { ceilingsOf } from "../numbers/queries";
import { withRoom } from "../queries";
import { askedPeople, questions, type Rung } from "../tables";
import { BATCH, circleOf, isLeft, isOver, isStuck, leftQuestions, stuckQuestions } from "./queries";
import { nextRung } from "./rungs";

type Climbing = typeof questions.$inferSelect;

/** Who else could know, best to ask first: people whom the asker may know of. Known by those who know what everybody knows. */
export type WhoKnows = (ctx: Context, question: Climbing) => Promise<string[]>;

type Place = { after?: string; answered?: boolean };

/** A step of the ladder: first what nobody answered goes on, then what was answered is settled. */
export async function climbLadder(ctx: Context, from: Place | null, whoKnows: WhoKnows) {
  const { after = BEFORE_ALL, answered = false } = from ?? {};
  const ceilings = await ceilingsOf(ctx);
  const batch = await (answered ? leftQuestions : stuckQuestions)(ctx, ceilings, after);
  const step = { ceilings, whoKnows };
  for (const { id } of batch) await inTransaction(ctx, (tx) => (answered ? settle(tx, id, ceilings) : climb(tx, id, step)));
  const last = batch.at(-1);
  const more = last && batch.length === BATCH ? { after: last.id, answered } : null;
  const counts: Record<string, number> = { [answered ? "settled" : "climbed"]: batch.length };
  return { counts, next: more ?? (answered ? null : { answered: true }) };
}

type Step = { ceilings: Ceilings; whoKnows: WhoKnows };

/** One question, one rung; it may have been answered since the step looked. */
async function climb(tx: Context, id: string, step: Step): Promise<void> {
  const [question] = await tx.db
    .select()
    .from(questions)
    .where(and(eq(questions.id, id), isStuck(tx, step.ceilings)))
    .for("update");
  if (!question) return;
  if (!(await findActor(tx, question.askedBy))) return end(tx, question, "closed");
  await nudge(tx, question);
  let rung = nextRung(question);
  if (rung === "others" && !(await askOthers(tx, question, step))) rung = nextRung({ ...question, rung });
  if (!rung) return end(tx, question, question.visibility === "asked" ? "closed" : "escalated");
  await moveTo(tx, question, rung);
}

/** Who was asked first is reminded once; who was asked later and said nothing is waited for no longer. */
async function nudge(tx: Context, { id, rung }: Climbing): Promise<void> {
  const waiting = and(eq(askedPeople.questionId, id), eq(askedPeople.state, "asked"));
  if (rung !== "asked") return void (await tx.db.update(askedPeople).set({ state: "silent" }).where(waiting));
  const people = await tx.db.select({ person: askedPeople.personId }).from(askedPeople).where(waiting);
  for (const { person } of people) await enqueue(tx, "notify.question-step", { question: id, person, step: "remind" });
}

async function askOthers(tx: Context, question: Climbing, { whoKnows, ceilings }: Step): Promise<boolean> {
  const candidates = await whoKnows(tx, question);
  await lockPeople(tx, candidates);
  const asked = await tx.db.select({ id: askedPeople.personId }).from(askedPeople).where(eq(askedPeople.questionId, question.id));
  const fresh = candidates.filter((id) => id !== question.askedBy && !asked.some((one) => one.id === id));
  const chosen = (await withRoom(tx, fresh)).slice(0, ceilings.mostAsked);
  await ask(
    tx,
    question.id,
    chosen.map((id) => ({ id })),
  );
  return chosen.length > 0;
}

async function moveTo(tx: Context, question: Climbing, rung: Rung): Promise<void> {
  const circleId = question.circleId ?? (rung === "circle" ? await circleOf(tx, question.askedBy) : null);
  await tx.db.update(questions).set({ rung, rungAt: tx.now, circleId }).where(eq(questions.id, question.id));
  if (rung === "reminded") await tellAsker(tx, question, "alone");
  if (rung === "circle" && circleId) await tellLeads(tx, question.id, circleId, question.askedBy);
  await enqueue(tx, "search.index", { kind: "question", id: question.id });
}

const tellAsker = (tx: Context, { id, askedBy }: Climbing, step: "alone" | "helped" | "ended") =>
  enqueue(tx, "notify.question-step", { question: id, person: askedBy, step });

async function end(tx: Context, question: Climbing, state: "closed" | "escalated"): Promise<void> {
  const { id, circleId, askedBy } = question;
  await tx.db.update(questions).set({ state, closedAt: tx.now }).where(eq(questions.id, id));
  await tellAsker(tx, question, "ended");
  const leads = state === "escalated" && circleId ? await leadsOf(tx, circleId) : [];
  for (const person of leads)
    if (person !== askedBy) await enqueue(tx, "notify.question-step", { question: id, person, step: "escalated" });
  await enqueue(tx, "search.index", { kind: "question", id });
}

/** Asks the asker once whether an answer helped; when nobody says anything more, the question ends as it is. */
async function settle(tx: Context, id: string, ceilings: Ceilings): Promise<void> {
  const [question] = await tx.db
    .select()
    .from(questions)
    .where(and(eq(questions.id, id), isLeft(tx, ceilings)))
    .for("update");
  if (!question) return;
  if (await isOver(tx, ceilings, id)) return end(tx, question, "closed");
  await tx.db.update(questions).set({ rung: "answered", rungAt: tx.now }).where(eq(questions.id, id));
  await tellAsker(tx, question, "helped");
}
