import "server-only";
import { and, count, desc, eq, exists, inArray, or, type SQL, sql } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import type { Actor } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { agendaItems, meetings } from "@/lib/meetings/tables";
import { organisations, people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { isMember, readableCircles } from "@/lib/policy/scope";
import { topics } from "@/lib/topics/tables";
import { documentAuthors, documentCircles, documents, documentTopics, documentVersions } from "./tables";

/** What the rules about documents look at: its own circles. In the others somebody else placed it, which gives nobody there a say. */
export type OwnedDocument = Pick<typeof documents.$inferSelect, "id" | "ownerId" | "state" | "visibility"> & {
  circleIds: string[];
  placedIn: string[];
};

/** A document as the rules see it. Says nothing about whether this actor may. */
export async function findOwned(ctx: Context, id: string): Promise<OwnedDocument> {
  if (!isId(id)) throw notFound();
  const rows = await ctx.db
    .select({
      id: documents.id,
      ownerId: documents.ownerId,
      state: documents.state,
      visibility: documents.visibility,
      circleId: documentCircles.circleId,
      placedBy: documentCircles.placedBy,
    })
    .from(documents)
    .leftJoin(documentCircles, eq(documentCircles.documentId, documents.id))
    .where(eq(documents.id, id));
  const [first] = rows;
  if (!first) throw notFound();
  const { circleId: _, placedBy: __, ...document } = first;
  const inCircles = (isPlaced: boolean) =>
    rows.flatMap((row) => (row.circleId && (row.placedBy !== null) === isPlaced ? row.circleId : []));
  return { ...document, circleIds: inCircles(false), placedIn: inCircles(true) };
}

/** A document that this actor may change. Whoever may not even read it is told that it does not exist. */
export async function findEditable(ctx: Context, id: string): Promise<OwnedDocument> {
  const owned = await findOwned(ctx, id);
  if (owned.state !== "withdrawn") authorize(ctx.actor, "document.read", owned);
  authorize(ctx.actor, "document.edit", owned);
  return owned;
}

/** The condition under which a document is in this actor's lists: shared, and meant for them. */
export function inScope(actor: Actor): SQL | undefined {
  const shared = eq(documents.state, "shared");
  if (actor.isSystem) return shared;
  const mine = readableCircles(actor);
  const inMyCircles = sql`exists (select 1 from ${documentCircles} where ${documentCircles.documentId} = ${documents.id} and ${documentCircles.placedBy} is null and ${inArray(documentCircles.circleId, mine)})`;
  return and(
    shared,
    or(
      eq(documents.visibility, "public"),
      isMember(actor) ? eq(documents.visibility, "members") : undefined,
      mine.length > 0 ? inMyCircles : undefined,
      actor.personId ? eq(documents.ownerId, actor.personId) : undefined,
    ),
  );
}

/** The meeting of this id when a document may be linked to it: one that was announced. */
export async function linkableMeeting(ctx: Context, id: string | null | undefined): Promise<string | null> {
  if (!id || !isId(id)) return null;
  const [meeting] = await ctx.db
    .select({ id: meetings.id })
    .from(meetings)
    .where(and(eq(meetings.id, id), eq(meetings.state, "published")));
  return meeting?.id ?? null;
}

/** The meeting of a document as long as only leads see it: nobody is offered it as a choice, and nobody else is told of it. */
export async function unannouncedMeeting(ctx: Context, document: string): Promise<string | null> {
  const [meeting] = await ctx.db
    .select({ id: meetings.id })
    .from(documents)
    .innerJoin(meetings, eq(meetings.id, documents.meetingId))
    .where(and(eq(documents.id, document), eq(meetings.state, "draft")));
  return meeting?.id ?? null;
}

/** Where something is uploaded for, in words: an announced meeting, or an item on its agenda. */
export async function uploadPlace(ctx: Context, { meeting, item }: { meeting?: string; item?: string }) {
  const which = item ? eq(agendaItems.id, item) : eq(meetings.id, meeting ?? "");
  if (!isId(item ?? meeting ?? "")) return null;
  const [place] = await ctx.db
    .select({ meeting: meetings.id, title: meetings.title, item: agendaItems.id, itemTitle: agendaItems.title })
    .from(meetings)
    .leftJoin(agendaItems, item ? eq(agendaItems.meetingId, meetings.id) : sql`false`)
    .where(and(which, eq(meetings.state, "published")));
  return place ?? null;
}

/** The item of this id when it is on the agenda of that meeting. */
export async function itemOf(ctx: Context, meetingId: string | null, id: string | null | undefined): Promise<string | null> {
  if (!meetingId || !id || !isId(id)) return null;
  const [item] = await ctx.db
    .select({ id: agendaItems.id })
    .from(agendaItems)
    .where(and(eq(agendaItems.id, id), eq(agendaItems.meetingId, meetingId)));
  return item?.id ?? null;
}

const card = {
  id: documents.id,
  title: documents.title,
  summary: documents.summary,
  kind: documents.kind,
  date: documents.date,
  sharedAt: documents.sharedAt,
  visibility: documents.visibility,
  validUntil: documents.validUntil,
  outdated: documents.outdated,
  organisation: organisations.name,
  owner: people.name,
  agendaItemId: documents.agendaItemId,
};

/** The beginning of every list of documents. */
export const cards = (ctx: Context) =>
  ctx.db
    .select(card)
    .from(documents)
    .innerJoin(people, eq(people.id, documents.ownerId))
    .leftJoin(organisations, eq(organisations.id, documents.organisationId));

export type DocumentCard = Awaited<ReturnType<typeof cards>>[number];

type ListFilter = {
  circle?: string;
  meeting?: string;
  author?: string;
  topic?: string;
  organisation?: string;
  limit?: number;
  offset?: number;
};

/** The documents that this actor may read, newest first; of one circle, meeting, author, topic or organisation when asked. */
export function listDocuments(
  ctx: Context,
  { circle, meeting, author, topic, organisation, limit = 20, offset = 0 }: ListFilter = {},
): Promise<DocumentCard[]> {
  const linked = [
    circle && existsIn(ctx, documentCircles, eq(documentCircles.circleId, circle)),
    author && existsIn(ctx, documentAuthors, eq(documentAuthors.personId, author)),
    topic && existsIn(ctx, documentTopics, eq(documentTopics.topicId, topic)),
    meeting && eq(documents.meetingId, meeting),
    organisation && or(eq(documents.organisationId, organisation), eq(people.organisationId, organisation)),
  ].filter((condition) => condition !== undefined && condition !== "");
  return cards(ctx)
    .where(and(inScope(ctx.actor), ...linked))
    .orderBy(desc(documents.sharedAt), desc(documents.id))
    .limit(limit)
    .offset(offset);
}

const existsIn = (ctx: Context, table: typeof documentCircles | typeof documentAuthors | typeof documentTopics, condition: SQL) =>
  exists(
    ctx.db
      .select({ one: sql`1` })
      .from(table)
      .where(and(eq(table.documentId, documents.id), condition)),
  );

export async function countDocuments(ctx: Context, { circle }: { circle?: string } = {}): Promise<number> {
  const inCircle = circle ? existsIn(ctx, documentCircles, eq(documentCircles.circleId, circle)) : undefined;
  const [row] = await ctx.db
    .select({ count: count() })
    .from(documents)
    .where(and(inScope(ctx.actor), inCircle));
  return row?.count ?? 0;
}

/** Those of the asked documents that this actor may read, in the order asked. */
export async function readableDocuments(ctx: Context, ids: string[]): Promise<DocumentCard[]> {
  const wanted = ids.filter(isId);
  if (wanted.length === 0) return [];
  const found = await cards(ctx).where(and(inScope(ctx.actor), inArray(documents.id, wanted)));
  const byId = new Map(found.map((document) => [document.id, document]));
  return wanted.flatMap((id) => byId.get(id) ?? []);
}

/** Everything that this person uploaded, with how far each is. */
export function myDocuments(ctx: Context) {
  const latest = ctx.db
    .selectDistinctOn([documentVersions.documentId], {
      documentId: documentVersions.documentId,
      fileName: documentVersions.fileName,
      textState: documentVersions.textState,
      unreadableBecause: documentVersions.unreadableBecause,
    })
    .from(documentVersions)
    .orderBy(documentVersions.documentId, desc(documentVersions.number))
    .as("latest");
  return ctx.db
    .select({
      id: documents.id,
      title: documents.title,
      kind: documents.kind,
      state: documents.state,
      visibility: documents.visibility,
      date: documents.date,
      createdAt: documents.createdAt,
      sharedAt: documents.sharedAt,
      fileName: latest.fileName,
      textState: latest.textState,
      unreadableBecause: latest.unreadableBecause,
    })
    .from(documents)
    .innerJoin(latest, eq(latest.documentId, documents.id))
    .where(eq(documents.ownerId, ctx.actor.personId ?? sql`null`))
    .orderBy(desc(documents.createdAt));
}

/** Circles, topics and authors of a document, by name. */
export async function linksOf(ctx: Context, id: string) {
  const [inCircles, about, authors] = [
    await ctx.db
      .select({ id: circles.id, slug: circles.slug, name: circles.name })
      .from(documentCircles)
      .innerJoin(circles, eq(circles.id, documentCircles.circleId))
      .where(eq(documentCircles.documentId, id))
      .orderBy(circles.name),
    await ctx.db
      .select({ id: topics.id, nl: topics.nl, en: topics.en, assignedBy: documentTopics.assignedBy })
      .from(documentTopics)
      .innerJoin(topics, eq(topics.id, documentTopics.topicId))
      .where(eq(documentTopics.documentId, id))
      .orderBy(topics.nl),
    await ctx.db
      .select({ id: people.id, slug: people.slug, name: people.name, organisation: organisations.name, role: documentAuthors.role })
      .from(documentAuthors)
      .innerJoin(people, eq(people.id, documentAuthors.personId))
      .leftJoin(organisations, eq(organisations.id, people.organisationId))
      .where(eq(documentAuthors.documentId, id))
      .orderBy(documentAuthors.role, people.name),
  ];
  return { circles: inCircles, topics: about, authors };
}
