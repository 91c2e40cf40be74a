import "server-only";
import { and, asc, eq, gt, gte, inArray, isNotNull, isNull, lt, ne, or, sql } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import { documentAuthors, documents, documentTopics } from "@/lib/documents/tables";
import { anyOf } from "@/lib/kernel/columns";
import type { Context } from "@/lib/kernel/context";
import { brusselsDay } from "@/lib/kernel/dates";
import { groupBy } from "@/lib/kernel/group";
import { agendaItems, meetings, speakers } from "@/lib/meetings/tables";
import { memberships } from "@/lib/membership/tables";
import { people } from "@/lib/people/tables";
import { answers, questions } from "@/lib/questions/tables";
import { topics } from "@/lib/topics/tables";
import type { EvidenceMatch, EvidenceType } from "../parameters";
import { type EvidenceKind, type EvidenceRole, expertiseChoices, expertiseDerived, expertiseDue } from "../tables";

/** Something a person did that shows what they know, on one topic, before it is weighed. */
export type Source = {
  personId: string;
  topicId: string;
  kind: EvidenceKind;
  sourceId: string;
  role: EvidenceRole;
  match: EvidenceMatch;
  type: EvidenceType;
  date: string;
};

/** `version`: of the rule and the numbers in force. */
type Due = { after: string | null; count: number; version: string };

/**
 * The next people, in order of id, whose profile may no longer be right: something of theirs changed, a talk of theirs is over, or it
 * was derived by another rule, other numbers or in another month. Who left or hides is among them once, and loses what was derived before.
 */
export async function duePeople(ctx: Context, { after, count, version }: Due): Promise<string[]> {
  const month = brusselsDay(ctx.now).slice(0, 7);
  const { version: derivedBy, month: derivedIn, personId, derivedAt } = expertiseDerived;
  // Each in order and no further than `count`: what is left of the others is for a next step, and reading it every time would be dear.
  const ofChange = ctx.db
    .selectDistinct({ id: people.id })
    .from(expertiseDue)
    .innerJoin(people, eq(people.id, expertiseDue.personId))
    .where(after ? gt(people.id, after) : undefined)
    .orderBy(asc(people.id))
    .limit(count);
  // Joined by the key alone: a planner that thinks few rows have this version and month would compare each person with each row.
  const ofRule = ctx.db
    .select({ id: people.id })
    .from(people)
    .leftJoin(expertiseDerived, eq(personId, people.id))
    .where(and(or(isNull(personId), ne(derivedBy, version), ne(derivedIn, month)), after ? gt(people.id, after) : undefined))
    .orderBy(asc(people.id))
    .limit(count);
  const ofTalk = ctx.db
    .selectDistinct({ id: personId })
    .from(speakers)
    .innerJoin(agendaItems, eq(agendaItems.id, speakers.agendaItemId))
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .innerJoin(expertiseDerived, eq(personId, speakers.personId))
    .where(and(gte(meetings.endsAt, derivedAt), lt(meetings.endsAt, ctx.now), after ? gt(personId, after) : undefined))
    .orderBy(asc(personId))
    .limit(count);
  const rows = await union(ofChange, ofRule, ofTalk).orderBy(asc(sql`id`)).limit(count);
  return rows.map(({ id }) => id);
}

/** Of these people, those who have a profile: members of a circle who did not opt out. */
export async function profiled(ctx: Context, personIds: string[]): Promise<Set<string>> {
  if (personIds.length === 0) return new Set();
  const rows = await ctx.db
    .selectDistinct({ id: people.id })
    .from(people)
    .innerJoin(memberships, and(eq(memberships.personId, people.id), eq(memberships.state, "active")))
    .where(and(inArray(people.id, personIds), isNull(people.leftAt), isNull(people.suspendedAt), eq(people.hiddenAsExpert, false)));
  return new Set(rows.map(({ id }) => id));
}

/** Of these people, what counts in whose profile: without who has none, topics out of use, and whatever they refused themselves. */
export async function countedSources(ctx: Context, personIds: string[]): Promise<Map<string, Source[]>> {
  // One after another: a transaction has one connection, and a connection does one thing at a time.
  const allowed = await profiled(ctx, personIds);
  const refused = await refusals(ctx, { people: personIds });
  const known = await ctx.db.select({ id: topics.id }).from(topics).where(isNull(topics.retiredAt));
  const sources = await sourcesOf(ctx, personIds);
  const topicIds = new Set(known.map(({ id }) => id));
  const counts = ({ personId, topicId, sourceId }: Source) =>
    allowed.has(personId) && topicIds.has(topicId) && !refused.has(`${personId} ${topicId}`) && !refused.has(`${personId} ${sourceId}`);
  return groupBy(sources.filter(counts), ({ personId }) => personId);
}

/** What people said that they are not to be found by, as `person target`: topics that they hide, sources that they left out. */
export async function refusals(ctx: Context, { people: ids, targets }: { people?: string[]; targets?: string[] }): Promise<Set<string>> {
  const { personId, kind, target } = expertiseChoices;
  const rows = await ctx.db
    .select({ personId, target })
    .from(expertiseChoices)
    .where(and(ne(kind, "add-topic"), ids && inArray(personId, ids), targets && anyOf(target, targets)));
  return new Set(rows.map((row) => `${row.personId} ${row.target}`));
}

/** Everything that these people shared, told and answered, one row a topic. */
export async function sourcesOf(ctx: Context, personIds: string[]): Promise<Source[]> {
  const written = await writtenBy(ctx, personIds);
  const uploaded = await uploadedBy(ctx, personIds);
  const told = await toldBy(ctx, personIds);
  const answered = await answeredBy(ctx, personIds);
  const own = new Set(written.map(({ personId, sourceId }) => `${personId} ${sourceId}`));
  return [...written, ...uploaded.filter(({ personId, sourceId }) => !own.has(`${personId} ${sourceId}`)), ...told, ...answered];
}

const aboutDocument = {
  sourceId: documents.id,
  type: documents.kind,
  topicId: documentTopics.topicId,
  match: documentTopics.assignedBy,
  date: documents.date,
  /** Only where it is needed: moments are what takes longest to read of many rows. */
  arrivedAt: sql<Date | null>`case when ${documents.date} is null then coalesce(${documents.sharedAt}, ${documents.createdAt}) end`.mapWith(
    documents.createdAt,
  ),
};

type DocumentRow = { date: string | null; arrivedAt: Date | null };

const datedDocument = <Row extends DocumentRow>({ date, arrivedAt, ...row }: Row) => ({
  ...row,
  kind: "document" as const,
  date: date ?? (arrivedAt ? brusselsDay(arrivedAt) : ""),
});

async function writtenBy(ctx: Context, personIds: string[]): Promise<Source[]> {
  const rows = await ctx.db
    .select({ ...aboutDocument, personId: documentAuthors.personId, role: documentAuthors.role })
    .from(documentAuthors)
    .innerJoin(documents, and(eq(documents.id, documentAuthors.documentId), eq(documents.state, "shared")))
    .innerJoin(documentTopics, eq(documentTopics.documentId, documents.id))
    .where(inArray(documentAuthors.personId, personIds));
  return rows.map(datedDocument);
}

async function uploadedBy(ctx: Context, personIds: string[]): Promise<Source[]> {
  const rows = await ctx.db
    .select({ ...aboutDocument, personId: documents.ownerId })
    .from(documents)
    .innerJoin(documentTopics, eq(documentTopics.documentId, documents.id))
    .where(and(inArray(documents.ownerId, personIds), eq(documents.state, "shared")));
  return rows.map((row) => ({ ...datedDocument(row), role: "uploader" as const }));
}

/** Talks that were given: at a meeting that is over and was not cancelled. */
async function toldBy(ctx: Context, personIds: string[]): Promise<Source[]> {
  const rows = await ctx.db
    .select({
      personId: sql<string>`${speakers.personId}`,
      sourceId: agendaItems.id,
      topics: agendaItems.topics,
      startsAt: meetings.startsAt,
    })
    .from(speakers)
    .innerJoin(agendaItems, eq(agendaItems.id, speakers.agendaItemId))
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(and(inArray(speakers.personId, personIds), eq(meetings.state, "published"), lt(meetings.endsAt, ctx.now)));
  return rows.flatMap(({ personId, sourceId, topics, startsAt }) =>
    topics.map((topicId) => ({
      personId,
      topicId,
      kind: "talk" as const,
      sourceId,
      role: "speaker" as const,
      match: "person" as const,
      type: "talk" as const,
      date: brusselsDay(startsAt),
    })),
  );
}

/** Answers that helped somebody else. */
async function answeredBy(ctx: Context, personIds: string[]): Promise<Source[]> {
  const rows = await ctx.db
    .select({ personId: answers.personId, sourceId: answers.id, topics: questions.topics, createdAt: answers.createdAt })
    .from(answers)
    .innerJoin(questions, and(eq(questions.acceptedAnswerId, answers.id), ne(questions.askedBy, answers.personId)))
    .where(and(inArray(answers.personId, personIds), isNotNull(questions.acceptedAnswerId)));
  return rows.flatMap(({ personId, sourceId, topics, createdAt }) =>
    topics.map((topicId) => ({
      personId,
      topicId,
      kind: "answer" as const,
      sourceId,
      role: "answerer" as const,
      match: "person" as const,
      type: "answer" as const,
      date: brusselsDay(createdAt),
    })),
  );
}
