import "server-only";
import { and, arrayOverlaps, asc, count, desc, eq, gt, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import type { Actor } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { after, DAY } from "@/lib/kernel/dates";
import { notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { readablePeople } from "@/lib/membership/colleagues/queries";
import { people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { isMember, readableCircles } from "@/lib/policy/scope";
import { filesOf } from "./attachments/listed";
import { leadMayAccept } from "./ladder/queries";
import { ceilingsOf } from "./numbers/queries";
import { answers, answerThanks, askedPeople, type QuestionState, type QuestionVisibility, questions } from "./tables";

/** The rule "question.read" as a condition, for lists. */
export function readableBy(actor: Actor): SQL | undefined {
  if (actor.isSystem) return undefined;
  const own = readableCircles(actor);
  return or(
    actor.personId ? eq(questions.askedBy, actor.personId) : undefined,
    actor.personId ? askedTo(actor.personId) : undefined,
    isMember(actor) ? eq(questions.visibility, "members") : undefined,
    own.length > 0 ? and(eq(questions.visibility, "circle"), inArray(questions.circleId, own)) : undefined,
    sql`false`,
  );
}

const askedTo = (personId: string): SQL =>
  sql`exists (select 1 from ${askedPeople} a where a.question_id = ${questions.id} and a.person_id = ${personId})`;

const answerCount = sql<number>`(select count(*)::int from ${answers} a where a.question_id = ${questions.id})`;

const line = {
  id: questions.id,
  title: questions.title,
  state: questions.state,
  urgent: questions.urgent,
  visibility: questions.visibility,
  topics: questions.topics,
  createdAt: questions.createdAt,
  askedBy: people.name,
  circle: circles.name,
  answers: answerCount,
};

export type QuestionLine = {
  id: string;
  title: string;
  state: QuestionState;
  urgent: boolean;
  visibility: QuestionVisibility;
  topics: string[];
  createdAt: Date;
  /** The asker's name. */
  askedBy: string;
  circle: string | null;
  answers: number;
};

const lines = (ctx: Context) =>
  ctx.db
    .select(line)
    .from(questions)
    .innerJoin(people, eq(people.id, questions.askedBy))
    .leftJoin(circles, eq(circles.id, questions.circleId))
    .$dynamic();

/** Of these questions, those that the reader may see, in the order asked. */
export async function readableQuestions(ctx: Context, ids: string[]): Promise<QuestionLine[]> {
  const wanted = ids.filter(isId);
  if (wanted.length === 0) return [];
  const rows = await lines(ctx).where(and(inArray(questions.id, wanted), ne(questions.state, "withdrawn"), readableBy(ctx.actor)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return wanted.flatMap((id) => byId.get(id) ?? []);
}

/** Questions on the same topics that somebody answered: they may be what one is looking for. */
export function similarQuestions(ctx: Context, topics: string[], most = 5): Promise<QuestionLine[]> {
  if (topics.length === 0) return Promise.resolve([]);
  return lines(ctx)
    .where(and(arrayOverlaps(questions.topics, topics), ne(questions.state, "withdrawn"), readableBy(ctx.actor)))
    .orderBy(sql`${questions.state} <> 'answered'`, desc(questions.createdAt))
    .limit(most);
}

/** What waits for me, what I asked, and what goes on around me. */
export async function myQuestions(ctx: Context) {
  const me = ctx.actor.personId;
  if (!me) return { toMe: [], mine: [], around: [] };
  const [toMe, mine, around] = await Promise.all([
    lines(ctx)
      .innerJoin(askedPeople, and(eq(askedPeople.questionId, questions.id), eq(askedPeople.personId, me), eq(askedPeople.state, "asked")))
      .where(eq(questions.state, "open"))
      .orderBy(desc(questions.urgent), asc(questions.createdAt)),
    lines(ctx).where(eq(questions.askedBy, me)).orderBy(sql`${questions.state} <> 'open'`, desc(questions.createdAt)).limit(30),
    lines(ctx)
      .where(and(readableBy(ctx.actor), ne(questions.askedBy, me), ne(questions.state, "withdrawn"), sql`not (${waitsFor(me)})`))
      .orderBy(desc(questions.createdAt))
      .limit(30),
  ]);
  return { toMe, mine, around };
}

/** Questions to my circles since a moment that still wait for an answer that helps, oldest first. */
export function newQuestions(ctx: Context, since: Date): Promise<QuestionLine[]> {
  const own = readableCircles(ctx.actor);
  if (own.length === 0) return Promise.resolve([]);
  const isToAll = and(eq(questions.rung, "circles"), eq(questions.visibility, "members"));
  const isToCircle = or(and(inArray(questions.circleId, own), ne(questions.visibility, "asked")), isToAll);
  // What came to the whole circle, or to all, is new to those whom it came to.
  const isWidened = and(inArray(questions.rung, ["circle", "circles"]), gt(questions.rungAt, since));
  const isOthers = ctx.actor.personId ? ne(questions.askedBy, ctx.actor.personId) : undefined;
  return lines(ctx)
    .where(and(eq(questions.state, "open"), or(gt(questions.createdAt, since), isWidened), isToCircle, isOthers, readableBy(ctx.actor)))
    .orderBy(asc(questions.createdAt));
}

const waitsFor = (personId: string): SQL =>
  sql`${questions.state} = 'open' and exists (select 1 from ${askedPeople} a where a.question_id = ${questions.id} and a.person_id = ${personId} and a.state = 'asked')`;

/** A question with its answers and whom it went to. */
export async function findQuestion(ctx: Context, id: string) {
  const subject = await questionSubject(ctx, id);
  authorize(ctx.actor, "question.read", subject);
  const asked = await askedOf(ctx, id);
  const given = await ctx.db
    .select({
      id: answers.id,
      personId: answers.personId,
      name: people.name,
      body: answers.body,
      createdAt: answers.createdAt,
      thanks: sql<number>`(select count(*)::int from ${answerThanks} k where k.answer_id = ${answers.id})`,
      thankedByMe: sql<boolean>`exists (select 1 from ${answerThanks} k where k.answer_id = ${answers.id} and k.person_id = ${ctx.actor.personId})`,
    })
    .from(answers)
    .innerJoin(people, eq(people.id, answers.personId))
    .where(eq(answers.questionId, id))
    .orderBy(asc(answers.createdAt), asc(answers.id));
  const files = await filesOf(ctx, id);
  const known = await readablePeople(ctx, [
    subject.askedBy,
    ...asked.map(({ personId }) => personId),
    ...given.map(({ personId }) => personId),
  ]);
  const person = (personId: string) => known.find((one) => one.id === personId) ?? null;
  const { acceptedAnswerId, ...question } = subject;
  return {
    ...question,
    asker: person(question.askedBy),
    files: files.filter(({ answerId }) => answerId === null),
    asked: asked.map((row) => ({ ...row, person: person(row.personId) })),
    answers: given.map((row) => ({
      ...row,
      files: files.filter(({ answerId }) => answerId === row.id),
      person: person(row.personId),
      accepted: row.id === acceptedAnswerId,
    })),
  };
}

export type QuestionView = Awaited<ReturnType<typeof findQuestion>>;

function askedOf(ctx: Context, questionId: string) {
  return ctx.db
    .select({
      personId: askedPeople.personId,
      name: people.name,
      state: askedPeople.state,
      passedOnBy: askedPeople.passedOnBy,
      askedAt: askedPeople.askedAt,
    })
    .from(askedPeople)
    .innerJoin(people, eq(people.id, askedPeople.personId))
    .where(eq(askedPeople.questionId, questionId))
    .orderBy(asc(askedPeople.askedAt), asc(people.name));
}

/** A question as rules look at it, and what a command needs to know. */
export async function questionSubject(ctx: Context, id: string) {
  if (!isId(id)) throw notFound();
  const { answered } = await ceilingsOf(ctx);
  const [found] = await ctx.db
    .select({
      id: questions.id,
      title: questions.title,
      body: questions.body,
      state: questions.state,
      urgent: questions.urgent,
      visibility: questions.visibility,
      circleId: questions.circleId,
      circle: circles.name,
      topics: questions.topics,
      askedBy: questions.askedBy,
      askerName: people.name,
      createdAt: questions.createdAt,
      closedAt: questions.closedAt,
      acceptedAnswerId: questions.acceptedAnswerId,
      acceptedBy: questions.acceptedBy,
      rung: questions.rung,
      rungAt: questions.rungAt,
      leadMayAccept: leadMayAccept(ctx, answered),
      askedIds: sql<
        string[]
      >`coalesce((select array_agg(a.person_id::text) from ${askedPeople} a where a.question_id = ${questions.id}), '{}')`,
    })
    .from(questions)
    .innerJoin(people, eq(people.id, questions.askedBy))
    .leftJoin(circles, eq(circles.id, questions.circleId))
    .where(eq(questions.id, id));
  if (!found) throw notFound();
  return found;
}

export type Burden = {
  open: number;
  thisWeek: number;
  lately: number;
  /** Below the ceilings of what may wait for one person and reach them in a week; their own is the lower of two. */
  hasRoom: boolean;
};

/** The time over which questions are shared out fairly. */
const LATELY = 90 * DAY;

/** Whether somebody may be asked one thing more; whom nothing ever reached, may. */
export const hasRoom = (burden: Burden | undefined): boolean => burden?.hasRoom ?? true;

/** Of these people, those who may be asked one thing more, in the order given. */
export async function withRoom(ctx: Context, personIds: string[]): Promise<string[]> {
  const burdens = await burdenOf(ctx, personIds);
  return personIds.filter((id) => hasRoom(burdens.get(id)));
}

/** From so many questions in the last months on, others are asked before somebody: so many times what reached the one in the middle. */
export async function fairShare(ctx: Context): Promise<number> {
  const perPerson = ctx.db
    .select({ asked: count().as("asked") })
    .from(askedPeople)
    .where(gt(askedPeople.askedAt, after(ctx.now, -LATELY)))
    .groupBy(askedPeople.personId)
    .as("per_person");
  const [middle] = await ctx.db
    .select({ asked: sql<number | null>`(percentile_disc(0.5) within group (order by ${perPerson.asked}))::int` })
    .from(perPerson);
  const { fair } = await ceilingsOf(ctx);
  return Math.max(fair.least, fair.times * (middle?.asked ?? 0));
}

/** How much each of these people is asked: what still waits for them, and what reached them in the last seven days and months. */
export async function burdenOf(ctx: Context, personIds: string[]): Promise<Map<string, Burden>> {
  if (personIds.length === 0) return new Map();
  const rows = await ctx.db
    .select({
      personId: askedPeople.personId,
      open: sql<number>`(count(*) filter (where ${askedPeople.state} = 'asked' and ${questions.state} = 'open'))::int`,
      thisWeek: sql<number>`(count(*) filter (where ${gt(askedPeople.askedAt, after(ctx.now, -7 * DAY))}))::int`,
      lately: sql<number>`(count(*) filter (where ${gt(askedPeople.askedAt, after(ctx.now, -LATELY))}))::int`,
      own: people.mostWaiting,
    })
    .from(askedPeople)
    .innerJoin(questions, eq(questions.id, askedPeople.questionId))
    .innerJoin(people, eq(people.id, askedPeople.personId))
    .where(inArray(askedPeople.personId, personIds))
    .groupBy(askedPeople.personId, people.mostWaiting);
  const { mostWaiting, mostAWeek } = await ceilingsOf(ctx);
  const hasRoom = (open: number, thisWeek: number, own: number | null) =>
    open < Math.min(own ?? mostWaiting, mostWaiting) && thisWeek < mostAWeek;
  return new Map(
    rows.map(({ personId, own, ...burden }) => [personId, { ...burden, hasRoom: hasRoom(burden.open, burden.thisWeek, own) }]),
  );
}

/** How many questions wait for me: for the number in the menu and the page of today. */
export async function waitingForMe(ctx: Context): Promise<number> {
  if (!ctx.actor.personId) return 0;
  const [row] = await ctx.db
    .select({ waiting: count() })
    .from(askedPeople)
    .innerJoin(questions, and(eq(questions.id, askedPeople.questionId), eq(questions.state, "open"), isNull(questions.closedAt)))
    .where(and(eq(askedPeople.personId, ctx.actor.personId), eq(askedPeople.state, "asked")));
  return row?.waiting ?? 0;
}
