import "server-only";
import { and, desc, eq, inArray } from "drizzle-orm";
import { record } from "@/lib/audit/commands";
import { haveStopped } from "@/lib/circles/queries";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { people } from "@/lib/people/tables";
import { readableCircles } from "@/lib/policy/scope";
import { topics as topicTable } from "@/lib/topics/tables";
import { tellTheRest } from "../commands";
import type { Metadata } from "../input";
import { findEditable, linkableMeeting, type OwnedDocument } from "../queries";
import { documentAuthors, documentCircles, documents, documentTopics, documentVersions } from "../tables";

/** Makes a draft readable for others, with the metadata that its owner confirmed. */
export function shareDocument(ctx: Context, input: Metadata, { inBulk = false } = {}): Promise<{ id: string; title: string }> {
  return inTransaction(ctx, async (tx) => {
    const owned = await findEditable(tx, input.document);
    const version = await currentVersion(tx, owned.id);
    if (version.textState === "waiting") throw new DomainError("conflict", "documents.stillReading");
    if ((version.proposals?.sensitive ?? []).length > 0 && !input.seen) throw new DomainError("invalid", "documents.lookFirst", {}, "seen");
    const [shared] = await tx.db
      .update(documents)
      .set({ state: "shared", sharedAt: tx.now })
      .where(and(eq(documents.id, owned.id), eq(documents.state, "draft")))
      .returning({ id: documents.id });
    if (!shared) throw new DomainError("conflict", "documents.alreadyShared");
    await saveMetadata(tx, owned, input);
    await record(tx, { action: "document.shared", subject: { kind: "document", id: owned.id }, data: { visibility: input.visibility } });
    await tellTheRest(tx, owned.id, { inBulk });
    return { id: owned.id, title: input.title };
  });
}

/** Corrects the metadata of a document that is shared already. */
export function editDocument(ctx: Context, input: Metadata): Promise<{ id: string; title: string }> {
  return inTransaction(ctx, async (tx) => {
    const owned = await findEditable(tx, input.document);
    if (owned.state !== "shared") throw new DomainError("conflict", "documents.notShared");
    const before = await tx.db
      .select({ id: documentAuthors.personId })
      .from(documentAuthors)
      .where(eq(documentAuthors.documentId, owned.id));
    await saveMetadata(tx, owned, input);
    await tellTheRest(tx, owned.id, { formerAuthors: before.map((author) => author.id) });
    return { id: owned.id, title: input.title };
  });
}

async function currentVersion(tx: Context, documentId: string) {
  const [version] = await tx.db
    .select({ textState: documentVersions.textState, proposals: documentVersions.proposals })
    .from(documentVersions)
    .where(eq(documentVersions.documentId, documentId))
    .orderBy(desc(documentVersions.number))
    .limit(1);
  if (!version) throw new Error("a document without a version");
  return version;
}

async function saveMetadata(tx: Context, owned: OwnedDocument, input: Metadata): Promise<void> {
  const circles = await allowedCircles(tx, owned, input);
  const { proposals } = await currentVersion(tx, owned.id);
  const { title, summary, kind, language, date, validUntil, visibility, meeting } = input;
  const summaryBy = summary === proposals?.metadata.summary ? "proposed" : "person";
  await tx.db
    .update(documents)
    .set({
      title,
      summary,
      summaryBy,
      kind,
      language,
      date,
      validUntil,
      visibility,
      meetingId: await linkableMeeting(tx, meeting),
      updatedAt: tx.now,
    })
    .where(eq(documents.id, owned.id));
  await replaceLinks(tx, owned, { circles, topics: input.topics, authors: authorsOf(owned, input) });
}

/** A person puts a document in their own circles that have not stopped, and leaves it in those where it is. */
async function allowedCircles(tx: Context, owned: OwnedDocument, { visibility, circles }: Metadata): Promise<string[]> {
  const mine = new Set([...readableCircles(tx.actor), ...owned.circleIds]);
  if (!tx.actor.isSystem && circles.some((circle) => !mine.has(circle)))
    throw new DomainError("not_allowed", "documents.notYourCircle", {}, "circles");
  if (visibility === "circle" && circles.length === 0) throw new DomainError("invalid", "documents.circleNeeded", {}, "circles");
  const added = circles.filter((circle) => !owned.circleIds.includes(circle));
  if (await haveStopped(tx, added)) throw new DomainError("conflict", "documents.circleStopped", {}, "circles");
  return [...new Set(circles)];
}

function authorsOf(owned: OwnedDocument, { wrote, authors }: Metadata) {
  const others = [...new Set(authors)]
    .filter((person) => person !== owned.ownerId)
    .map((personId) => ({ personId, role: "author" as const }));
  return wrote === "no" ? others : [{ personId: owned.ownerId, role: wrote }, ...others];
}

type Links = { circles: string[]; topics: string[]; authors: ReturnType<typeof authorsOf> };

async function replaceLinks(tx: Context, { id: documentId }: OwnedDocument, links: Links): Promise<void> {
  const known =
    links.topics.length > 0 ? await tx.db.select({ id: topicTable.id }).from(topicTable).where(inArray(topicTable.id, links.topics)) : [];
  const knownPeople = await peopleAmong(
    tx,
    links.authors.map((author) => author.personId),
  );
  const rows = {
    circles: links.circles.map((circleId) => ({ documentId, circleId })),
    topics: known.map((topic) => ({ documentId, topicId: topic.id, assignedBy: "person" as const })),
    authors: links.authors.filter((author) => knownPeople.has(author.personId)).map((author) => ({ documentId, ...author })),
  };
  await tx.db.delete(documentCircles).where(eq(documentCircles.documentId, documentId));
  await tx.db.delete(documentTopics).where(eq(documentTopics.documentId, documentId));
  await tx.db.delete(documentAuthors).where(eq(documentAuthors.documentId, documentId));
  if (rows.circles.length > 0) await tx.db.insert(documentCircles).values(rows.circles);
  if (rows.topics.length > 0) await tx.db.insert(documentTopics).values(rows.topics);
  if (rows.authors.length > 0) await tx.db.insert(documentAuthors).values(rows.authors);
}

async function peopleAmong(tx: Context, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const found = await tx.db.select({ id: people.id }).from(people).where(inArray(people.id, ids));
  return new Set(found.map((person) => person.id));
}
