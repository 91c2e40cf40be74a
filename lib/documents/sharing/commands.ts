import "server-only";
import { and, desc, eq, inArray, isNotNull, isNull, notInArray, or, sql } from "drizzle-orm";
import { record } from "@/lib/audit/commands";
import { haveStopped } from "@/lib/circles/queries";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { enqueue } from "@/lib/outbox/commands";
import { organisations, people } from "@/lib/people/tables";
import { readableCircles } from "@/lib/policy/scope";
import { topics as topicTable } from "@/lib/topics/tables";
import type { Metadata } from "../input";
import { findEditable, linkableMeeting, type OwnedDocument, unannouncedMeeting } from "../queries";
import { documentAuthors, documentCircles, documents, documentTopics, documentVersions, type Visibility } from "../tables";
import { vouchedBy } from "../validity/vouched";
import type { MetadataChange } from "./change";

/** Makes a draft readable for others, with the metadata that its owner confirmed. */
export function shareDocument(ctx: Context, input: Metadata): Promise<{ id: string; title: string }> {
  return inTransaction(ctx, async (tx) => {
    const owned = await findEditable(tx, input.document);
    const version = await currentVersion(tx, owned.id);
    if (version.textState === "waiting") throw new DomainError("conflict", "documents.stillReading");
    if ((version.proposals?.sensitive ?? []).length > 0 && !input.seen) throw new DomainError("invalid", "documents.lookFirst", {}, "seen");
    const [shared] = await tx.db
      .update(documents)
      .set({ state: "shared", sharedAt: tx.now, vouchedAt: tx.now })
      .where(and(eq(documents.id, owned.id), eq(documents.state, "draft")))
      .returning({ id: documents.id });
    if (!shared) throw new DomainError("conflict", "documents.alreadyShared");
    await saveMetadata(tx, owned, input);
    await record(tx, { action: "document.shared", subject: { kind: "document", id: owned.id }, data: { visibility: input.visibility } });
    await enqueue(tx, "search.index", { kind: "document", id: owned.id });
    return { id: owned.id, title: input.title };
  });
}

/** Corrects the metadata of a document that is shared already. */
export function editDocument(ctx: Context, { document, ...change }: { document: string } & MetadataChange): Promise<{ id: string }> {
  return inTransaction(ctx, async (tx) => {
    const owned = await findEditable(tx, document);
    if (owned.state !== "shared") throw new DomainError("conflict", "documents.notShared");
    await saveMetadata(tx, owned, change);
    if (change.visibility && change.visibility !== owned.visibility)
      await record(tx, {
        action: "document.visibility",
        subject: { kind: "document", id: owned.id },
        data: { visibility: change.visibility, was: owned.visibility },
      });
    await enqueue(tx, "search.index", { kind: "document", id: owned.id });
    return { id: owned.id };
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

async function saveMetadata(tx: Context, owned: OwnedDocument, change: MetadataChange): Promise<void> {
  const circles = await allowedCircles(tx, owned, change);
  const { title, kind, language, date, validUntil, visibility, product, supplier } = change;
  await tx.db
    .update(documents)
    .set({
      title,
      kind,
      language,
      date,
      visibility,
      product,
      supplier,
      organisationId: await knownOrganisation(tx, change.organisation),
      ...(await summaryOf(tx, owned, change)),
      ...(validUntil === undefined ? {} : vouchedBy(tx, validUntil)),
      ...(change.meeting === undefined ? {} : await placeOf(tx, owned, change.meeting)),
      updatedAt: tx.now,
    })
    .where(eq(documents.id, owned.id));
  if (circles) await replaceCircles(tx, owned.id, circles, visibility ?? owned.visibility);
  await replaceLinks(tx, owned, { topics: change.topics, authors: authorsOf(owned, change) });
}

async function summaryOf(tx: Context, { id }: OwnedDocument, { summary }: MetadataChange) {
  if (summary === undefined) return {};
  const { proposals } = await currentVersion(tx, id);
  return { summary, summaryBy: summary === proposals?.metadata.summary ? ("proposed" as const) : ("person" as const) };
}

async function placeOf(tx: Context, { id }: OwnedDocument, meeting: string | null) {
  const meetingId = (await linkableMeeting(tx, meeting)) ?? (await unannouncedMeeting(tx, id));
  // An item is of its meeting: with another one it is none.
  return { meetingId, agendaItemId: sql`case when ${documents.meetingId} = ${meetingId} then ${documents.agendaItemId} end` };
}

async function knownOrganisation(tx: Context, id: string | null | undefined): Promise<string | null | undefined> {
  if (!id) return id;
  const [found] = await tx.db
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(eq(organisations.id, id), isNull(organisations.mergedInto)));
  if (!found) throw new DomainError("invalid", "errors.choose", {}, "organisation");
  return found.id;
}

/** A person puts a document in their own circles that have not stopped, and leaves it in those where it is. */
async function allowedCircles(tx: Context, owned: OwnedDocument, change: MetadataChange): Promise<string[] | undefined> {
  if (change.circles === undefined && change.visibility === undefined) return undefined;
  const present = [...owned.circleIds, ...owned.placedIn];
  const { visibility, circles } = { visibility: owned.visibility, circles: present, ...defined(change) };
  const mine = new Set([...readableCircles(tx.actor), ...present]);
  if (!tx.actor.isSystem && circles.some((circle) => !mine.has(circle)))
    throw new DomainError("not_allowed", "documents.notYourCircle", {}, "circles");
  // Where others placed what was for all, nobody chose to let that circle read what is no longer.
  const kept = visibility === "circle" ? circles.filter((circle) => !owned.placedIn.includes(circle)) : circles;
  if (visibility === "circle" && kept.length === 0) throw new DomainError("invalid", "documents.circleNeeded", {}, "circles");
  const added = kept.filter((circle) => !present.includes(circle));
  if (await haveStopped(tx, added)) throw new DomainError("conflict", "documents.circleStopped", {}, "circles");
  return [...new Set(kept)];
}

const defined = ({ visibility, circles }: MetadataChange) => ({ ...(visibility && { visibility }), ...(circles && { circles }) });

function authorsOf(owned: OwnedDocument, { wrote, authors }: MetadataChange) {
  if (wrote === undefined || authors === undefined) return undefined;
  const others = [...new Set(authors)]
    .filter((person) => person !== owned.ownerId)
    .map((personId) => ({ personId, role: "author" as const }));
  return wrote === "no" ? others : [{ personId: owned.ownerId, role: wrote }, ...others];
}

type Authors = NonNullable<ReturnType<typeof authorsOf>>;
type Links = { topics?: string[]; authors?: Authors };

/** A circle that stays is left as it was: its own, or one where somebody placed it. */
async function replaceCircles(tx: Context, documentId: string, circles: string[], visibility: Visibility): Promise<void> {
  // Also what was placed since these circles were read.
  const isPlaced = visibility === "circle" ? isNotNull(documentCircles.placedBy) : undefined;
  await tx.db
    .delete(documentCircles)
    .where(and(eq(documentCircles.documentId, documentId), or(notInArray(documentCircles.circleId, circles), isPlaced)));
  const rows = circles.map((circleId) => ({ documentId, circleId }));
  if (rows.length > 0) await tx.db.insert(documentCircles).values(rows).onConflictDoNothing();
}

async function replaceLinks(tx: Context, { id: documentId }: OwnedDocument, { topics, authors }: Links): Promise<void> {
  if (topics) {
    const known = topics.length > 0 ? await tx.db.select({ id: topicTable.id }).from(topicTable).where(inArray(topicTable.id, topics)) : [];
    await tx.db.delete(documentTopics).where(eq(documentTopics.documentId, documentId));
    const rows = known.map((topic) => ({ documentId, topicId: topic.id, assignedBy: "person" as const }));
    if (rows.length > 0) await tx.db.insert(documentTopics).values(rows);
  }
  if (authors) await replaceAuthors(tx, documentId, authors);
}

async function replaceAuthors(tx: Context, documentId: string, authors: Authors): Promise<void> {
  const known = await peopleAmong(
    tx,
    authors.map((author) => author.personId),
  );
  const rows = authors.filter((author) => known.has(author.personId)).map((author) => ({ documentId, ...author }));
  await tx.db.delete(documentAuthors).where(eq(documentAuthors.documentId, documentId));
  if (rows.length > 0) await tx.db.insert(documentAuthors).values(rows);
}

async function peopleAmong(tx: Context, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const found = await tx.db.select({ id: people.id }).from(people).where(inArray(people.id, ids));
  return new Set(found.map((person) => person.id));
}
