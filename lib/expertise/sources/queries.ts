import "server-only";
import { and, eq, exists, inArray, or, type SQL, sql } from "drizzle-orm";
import { inScope, readableDocuments } from "@/lib/documents/queries";
import { documents } from "@/lib/documents/tables";
import type { Context } from "@/lib/kernel/context";
import { agendaItems, meetings } from "@/lib/meetings/tables";
import { readableBy } from "@/lib/questions/queries";
import { answers, questions } from "@/lib/questions/tables";
import { type EvidenceKind, expertiseEvidence } from "../tables";

/** A source by the name and address under which the reader finds it. */
export type ReadableSource = { title: string; href: string };

type Reference = { kind: EvidenceKind; sourceId: string };

/** Of these sources, those that this reader may open. What is not in the answer is neither named nor counted. */
export async function readableSources(ctx: Context, references: Reference[]): Promise<Map<string, ReadableSource>> {
  const ids = (kind: EvidenceKind) => [
    ...new Set(references.filter((reference) => reference.kind === kind).map(({ sourceId }) => sourceId)),
  ];
  const [documents, talks, given] = await Promise.all([
    readDocuments(ctx, ids("document")),
    readTalks(ctx, ids("talk")),
    readAnswers(ctx, ids("answer")),
  ]);
  return new Map([...documents, ...talks, ...given].map(({ id, ...source }) => [id, source]));
}

/** The same as a condition on rows of evidence, for who chooses among more of them than are read. */
export function isReadableSource(ctx: Context): SQL | undefined {
  const { kind, sourceId } = expertiseEvidence;
  const one = { one: sql`1` };
  const document = ctx.db
    .select(one)
    .from(documents)
    .where(and(eq(documents.id, sourceId), inScope(ctx.actor)));
  const talk = ctx.db
    .select(one)
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(and(eq(agendaItems.id, sourceId), eq(meetings.state, "published")));
  const answer = ctx.db
    .select(one)
    .from(answers)
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(and(eq(answers.id, sourceId), readableBy(ctx.actor)));
  const open: [EvidenceKind, SQL][] = [
    ["document", exists(document)],
    ["talk", exists(talk)],
    ["answer", exists(answer)],
  ];
  return or(...open.map(([name, isOpen]) => and(eq(kind, name), isOpen)));
}

async function readDocuments(ctx: Context, ids: string[]) {
  const found = await readableDocuments(ctx, ids);
  return found.map(({ id, title }) => ({ id, title, href: `/documenten/${id}` }));
}

/** Talks that were given are on pages that everybody may read. */
async function readTalks(ctx: Context, ids: string[]) {
  if (ids.length === 0) return [];
  const found = await ctx.db
    .select({ id: agendaItems.id, title: agendaItems.title, slug: meetings.slug })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(and(inArray(agendaItems.id, ids), eq(meetings.state, "published")));
  return found.map(({ id, title, slug }) => ({ id, title, href: `/bijeenkomsten/${slug}` }));
}

async function readAnswers(ctx: Context, ids: string[]) {
  if (ids.length === 0) return [];
  const found = await ctx.db
    .select({ id: answers.id, title: questions.title, questionId: questions.id })
    .from(answers)
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(and(inArray(answers.id, ids), readableBy(ctx.actor)));
  return found.map(({ id, title, questionId }) => ({ id, title, href: `/vragen/${questionId}` }));
}
