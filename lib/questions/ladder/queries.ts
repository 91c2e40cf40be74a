import "server-only";
import { and, asc, eq, exists, gt, inArray, lte, ne, notExists, or, type SQL, sql } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import type { Context } from "@/lib/kernel/context";
import { workingDaysBefore } from "@/lib/kernel/working-days";
import { memberships } from "@/lib/membership/tables";
import type { Ceilings } from "../numbers/numbers";
import { answers, askedPeople, questions } from "../tables";
import { namedRungs } from "./rungs";

/** Questions per step. */
export const BATCH = 25;

/** Somebody other than the asker said something. */
const isAnswered = (ctx: Context) =>
  exists(
    ctx.db
      .select({ one: sql`1` })
      .from(answers)
      .where(and(eq(answers.questionId, questions.id), ne(answers.personId, questions.askedBy))),
  );

const asked = (ctx: Context, state?: SQL) =>
  ctx.db
    .select({ one: sql`1` })
    .from(askedPeople)
    .where(and(eq(askedPeople.questionId, questions.id), state));

const isUnanswered = (ctx: Context) => sql`not (${isAnswered(ctx)})`;

/** Open, without an answer, and either long enough on its rung or with nobody left who may still react. */
export function isStuck(ctx: Context, { wait }: Ceilings): SQL | undefined {
  const since = { usual: workingDaysBefore(ctx.now, wait.usual), urgent: workingDaysBefore(ctx.now, wait.urgent) };
  const waitedLong = or(lte(questions.rungAt, since.usual), and(eq(questions.urgent, true), lte(questions.rungAt, since.urgent)));
  // A question that named nobody is for a whole circle: nobody stepped aside from it.
  const nobodyWaits = and(exists(asked(ctx)), notExists(asked(ctx, eq(askedPeople.state, "asked"))));
  const nobodyLeft = and(inArray(questions.rung, namedRungs), nobodyWaits);
  return and(eq(questions.state, "open"), isUnanswered(ctx), or(waitedLong, nobodyLeft));
}

/** A page of the questions that go a rung higher, in the order of their numbers. */
export const stuckQuestions = (ctx: Context, ceilings: Ceilings, afterId: string): Promise<{ id: string }[]> =>
  ctx.db
    .select({ id: questions.id })
    .from(questions)
    .where(and(gt(questions.id, afterId), isStuck(ctx, ceilings)))
    .orderBy(asc(questions.id))
    .limit(BATCH);

/** When somebody last said something under a question, its asker too. */
const lastSaid = sql`(select max(a.created_at) from ${answers} a where a.question_id = ${questions.id})`;

/** Nothing was said for so many working days, and as long ago the question came to its rung. */
const restedFor = (ctx: Context, days: number) => sql`greatest(${lastSaid}, ${questions.rungAt}) <= ${workingDaysBefore(ctx.now, days)}`;

const isClosing = (ctx: Context, { answered }: Ceilings) => and(eq(questions.rung, "answered"), restedFor(ctx, answered.closes));

/** Open with an answer, and silent since: its asker was not asked yet whether it helped, or let that question lie. */
export function isLeft(ctx: Context, ceilings: Ceilings): SQL | undefined {
  const toAsk = and(ne(questions.rung, "answered"), restedFor(ctx, ceilings.answered.askHelped));
  return and(eq(questions.state, "open"), isAnswered(ctx), or(toAsk, isClosing(ctx, ceilings)));
}

export const leftQuestions = (ctx: Context, ceilings: Ceilings, afterId: string): Promise<{ id: string }[]> =>
  ctx.db
    .select({ id: questions.id })
    .from(questions)
    .where(and(gt(questions.id, afterId), isLeft(ctx, ceilings)))
    .orderBy(asc(questions.id))
    .limit(BATCH);

/** Whether what was said last is so long ago that a question is closed as it is. */
export async function isOver(ctx: Context, ceilings: Ceilings, questionId: string): Promise<boolean> {
  const found = await ctx.db
    .select({ id: questions.id })
    .from(questions)
    .where(and(eq(questions.id, questionId), isClosing(ctx, ceilings)));
  return found.length > 0;
}

/** An answer waited so long that a lead may say that it helped; so may they once time closed the question. */
export const leadMayAccept = (ctx: Context, { leadAccepts }: Ceilings["answered"]): SQL<boolean> =>
  sql<boolean>`(${questions.state} in ('closed', 'escalated') or coalesce(${lastSaid} <= ${workingDaysBefore(ctx.now, leadAccepts)}, false))`;

/** The circle in which a question to all members is put first: one of its asker's that runs. */
export async function circleOf(ctx: Context, personId: string): Promise<string | null> {
  const [own] = await ctx.db
    .select({ id: circles.id })
    .from(memberships)
    .innerJoin(circles, eq(circles.id, memberships.circleId))
    .where(and(eq(memberships.personId, personId), eq(memberships.state, "active"), sql`${circles.archivedAt} is null`))
    .orderBy(asc(memberships.requestedAt), asc(circles.id))
    .limit(1);
  return own?.id ?? null;
}
