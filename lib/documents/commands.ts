import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { record } from "@/lib/audit/commands";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { agendaItems } from "@/lib/meetings/tables";
import { enqueue } from "@/lib/outbox/commands";
import { authorize } from "@/lib/policy/rules";
import { findEditable, inScope, itemOf, linkableMeeting } from "./queries";
import { documents, documentVersions } from "./tables";
import { holdQuota } from "./uploads/quota";
import { insertVersion } from "./versions/commands";
import { forget, type Incoming, type ReceivedFile, receiveFile } from "./versions/receive";

type DraftOf = {
  /** The meeting that it belongs to, when it was uploaded from there, and the item on its agenda. */
  meeting?: string;
  item?: string;
  /** The reference of an import, so that the same import may be run twice. */
  importKey?: string;
};
export type Upload = Incoming & DraftOf;

/** `same`: this very file is here already, as the document named; its draft is the uploader's own. */
export type Uploaded = { outcome: "stored" | "same"; document: string; isDraft: boolean; version?: string };

/** Takes a file in as a draft that only its owner sees, or points at the document that is this file already. */
export async function startUpload(ctx: Context, { meeting, item, importKey, ...incoming }: Upload): Promise<Uploaded> {
  authorize(ctx.actor, "document.upload", null);
  const file = await receiveFile(ctx, incoming);
  const uploaded = await inTransaction(ctx, async (tx) => {
    if (!importKey) await holdQuota(tx, file);
    return keepDraft(tx, file, { meeting, item, importKey });
  }).catch(async (error) => {
    await forget(ctx, file.fileKey);
    throw error;
  });
  if (uploaded.outcome === "same") await forget(ctx, file.fileKey);
  return uploaded;
}

/** Makes a draft of a file that is stored, within a transaction; unless it is here already. */
export async function keepDraft(tx: Context, file: ReceivedFile, { meeting, item, importKey }: DraftOf): Promise<Uploaded> {
  const same = await findSame(tx, file.sha256);
  if (same) return { outcome: "same", ...same };
  const meetingId = await linkableMeeting(tx, meeting);
  const draft = await draftOf(tx, file, { meetingId, agendaItemId: await itemOf(tx, meetingId, item), importKey });
  return { outcome: "stored", isDraft: true, ...draft };
}

type Draft = { meetingId: string | null; agendaItemId: string | null; importKey?: string };

/** Makes a draft of the actor's own of a file that is stored. */
export async function draftOf(tx: Context, file: ReceivedFile, draft: Draft): Promise<{ document: string; version: string }> {
  const document = await insertDraft(tx, { title: titleOf(file.fileName), ...draft });
  return { document, version: await insertVersion(tx, { documentId: document, number: 1, file }) };
}

/** The document that has this file now: the actor's own draft, or one that they may read. */
async function findSame(tx: Context, sha256: string): Promise<{ document: string; isDraft: boolean } | undefined> {
  const mine = and(eq(documents.ownerId, tx.actor.personId ?? sql`null`), eq(documents.state, "draft"));
  const [found] = await tx.db
    .select({ id: documents.id, state: documents.state })
    .from(documentVersions)
    .innerJoin(documents, eq(documents.id, documentVersions.documentId))
    .where(and(eq(documentVersions.sha256, sha256), sql`(${mine} or ${inScope(tx.actor)})`))
    .orderBy(sql`${documents.ownerId} = ${tx.actor.personId} desc`, documents.createdAt)
    .limit(1);
  return found && { document: found.id, isDraft: found.state === "draft" };
}

async function insertDraft(tx: Context, draft: Draft & { title: string }): Promise<string> {
  const { personId, organisationId } = tx.actor;
  if (!personId) throw new DomainError("not_signed_in", "errors.notSignedIn");
  const [row] = await tx.db
    .insert(documents)
    .values({ ...draft, ownerId: personId, organisationId, createdAt: tx.now })
    .returning({ id: documents.id });
  if (!row) throw new Error("no draft was inserted");
  return row.id;
}

/** `GIS-plan_2025 def.docx` becomes `GIS-plan 2025 def`, until somebody gives it a better one. */
const titleOf = (fileName: string): string =>
  fileName
    .replace(/\.[a-z0-9]{1,8}$/i, "")
    .replace(/[_\s]+/g, " ")
    .trim() || fileName;

/** Throws a draft away, with its files. */
export async function discardDraft(ctx: Context, { document: id }: { document: string }): Promise<void> {
  const keys = await inTransaction(ctx, async (tx) => {
    await findEditable(tx, id);
    const files = await tx.db.select({ key: documentVersions.fileKey }).from(documentVersions).where(eq(documentVersions.documentId, id));
    const gone = await tx.db
      .delete(documents)
      .where(and(eq(documents.id, id), eq(documents.state, "draft")))
      .returning({ id: documents.id });
    if (gone.length === 0) throw new DomainError("conflict", "documents.alreadyShared");
    return files.map((file) => file.key);
  });
  for (const key of keys) await forget(ctx, key);
}

/** Takes a shared document back. A tombstone stays, so that links lead to somebody to ask. */
export function withdrawDocument(ctx: Context, { document: id }: { document: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    await findEditable(tx, id);
    const changed = await tx.db
      .update(documents)
      .set({ state: "withdrawn", updatedAt: tx.now })
      .where(and(eq(documents.id, id), eq(documents.state, "shared")))
      .returning({ id: documents.id });
    if (changed.length === 0) throw new DomainError("conflict", "documents.notShared");
    await record(tx, { action: "document.withdrawn", subject: { kind: "document", id } });
    await enqueue(tx, "search.index", { kind: "document", id });
  });
}

/** An agenda item went to another meeting: its documents are of that meeting from now on. */
export async function followItem(ctx: Context, { item }: { item: string }): Promise<void> {
  const [found] = await ctx.db.select({ meetingId: agendaItems.meetingId }).from(agendaItems).where(eq(agendaItems.id, item));
  if (!found) return;
  await inTransaction(ctx, async (tx) => {
    const moved = await tx.db.update(documents).set(found).where(eq(documents.agendaItemId, item)).returning({ id: documents.id });
    for (const { id } of moved) await enqueue(tx, "search.index", { kind: "document", id });
  });
}
