import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { brusselsDay } from "@/lib/kernel/dates";
import { DomainError } from "@/lib/kernel/errors";
import type { Extraction } from "@/lib/kernel/reader";
import { enqueue } from "@/lib/outbox/commands";
import { listTopics } from "@/lib/topics/queries";
import { type Proposals, proposeMetadata } from "../metadata";
import { findEditable } from "../queries";
import { findSensitive } from "../sensitive";
import { documents, documentVersions } from "../tables";
import { holdQuota } from "../uploads/quota";
import { vouched } from "../validity/vouched";
import { forget, type Incoming, type ReceivedFile, receiveFile } from "./receive";

/** Puts a new file in the place of the current one. The earlier versions stay. */
export async function addVersion(ctx: Context, { document, ...incoming }: Incoming & { document: string }): Promise<{ number: number }> {
  await findEditable(ctx, document);
  const file = await receiveFile(ctx, incoming);
  try {
    return await inTransaction(ctx, async (tx) => {
      await holdQuota(tx, file);
      return keepNext(tx, document, file);
    });
  } catch (error) {
    await forget(ctx, file.fileKey);
    throw error;
  }
}

/** Makes the next version of a document, within a transaction, of a file that is stored. */
export async function keepNext(tx: Context, documentId: string, file: ReceivedFile): Promise<{ number: number }> {
  const [current] = await tx.db
    .select({ number: documentVersions.number, sha256: documentVersions.sha256 })
    .from(documentVersions)
    .where(eq(documentVersions.documentId, documentId))
    .orderBy(desc(documentVersions.number))
    .limit(1);
  if (current?.sha256 === file.sha256) throw new DomainError("conflict", "documents.sameVersion", {}, "files");
  const number = (current?.number ?? 0) + 1;
  await insertVersion(tx, { documentId, number, file });
  await tx.db
    .update(documents)
    .set({ ...vouched(tx), updatedAt: tx.now })
    .where(eq(documents.id, documentId));
  return { number };
}

/** A version whose text is still to be read; the reading waits in the outbox. */
export async function insertVersion(
  tx: Context,
  { documentId, number, file }: { documentId: string; number: number; file: ReceivedFile },
): Promise<string> {
  const uploadedBy = tx.actor.personId;
  if (!uploadedBy) throw new DomainError("not_signed_in", "errors.notSignedIn");
  const [version] = await tx.db
    .insert(documentVersions)
    .values({ documentId, number, ...file, uploadedBy })
    .returning({ id: documentVersions.id });
  if (!version) throw new Error("no version was inserted");
  await enqueue(tx, "documents.read", { version: version.id });
  return version.id;
}

/** Reads the text of a version and proposes metadata. Reading again changes nothing. */
export async function readVersion(ctx: Context, { version: id }: { version: string }): Promise<void> {
  const [version] = await ctx.db
    .select({ fileKey: documentVersions.fileKey, fileName: documentVersions.fileName, documentId: documentVersions.documentId })
    .from(documentVersions)
    .where(and(eq(documentVersions.id, id), eq(documentVersions.textState, "waiting")));
  if (!version) return;
  await keepReading(
    ctx,
    { id, ...version },
    await ctx.files.withLocalCopy(version.fileKey, (path) => ctx.reader.read(path, version.fileName)),
  );
}

type Waiting = { id: string; fileName: string; documentId: string };

/** Keeps what was read of a version, with what the machine makes of it. An import that knows the text already starts here. */
export async function keepReading(ctx: Context, version: Waiting, reading: Extraction): Promise<void> {
  const findings = findingsIn(await knownForProposals(ctx), reading, version.fileName);
  await inTransaction(ctx, async (tx) => {
    await tx.db.update(documentVersions).set(findings).where(eq(documentVersions.id, version.id));
    const [document] = await tx.db
      .select({ state: documents.state, title: documents.title })
      .from(documents)
      .where(eq(documents.id, version.documentId));
    if (document?.state === "draft")
      await proposeFor(tx, version.documentId, {
        ...findings.proposals.metadata,
        title: findings.proposals.metadata.title || document.title,
      });
    if (document?.state === "shared") await enqueue(tx, "search.index", { kind: "document", id: version.documentId });
  });
}

/** A draft carries the proposals, until a person confirms or corrects them. */
async function proposeFor(tx: Context, documentId: string, { title, summary, kind, language, date, product }: Proposals): Promise<void> {
  const told = {
    title,
    summary,
    date,
    kind: kind ?? ("other" as const),
    language: language ?? "nl",
    product: product?.name,
    supplier: product?.supplier,
  };
  await tx.db
    .update(documents)
    .set({ ...told, summaryBy: "proposed" })
    .where(eq(documents.id, documentId));
}

/** What proposals are made with. An import reads it once for all its documents. */
export async function knownForProposals(ctx: Context) {
  return { topics: await listTopics(ctx), today: brusselsDay(ctx.now) };
}
export type KnownForProposals = Awaited<ReturnType<typeof knownForProposals>>;

/** What is kept of a version when it was read: the text, the proposals, and what the check before sharing found. */
export function findingsIn(known: KnownForProposals, reading: Extraction, fileName: string) {
  const pages = reading.ok ? reading.pages : [];
  const proposals = { metadata: proposeMetadata({ pages, fileName, ...known }), sensitive: findSensitive(pages) };
  return reading.ok
    ? { textState: "read" as const, pages, proposals, unreadableBecause: null }
    : { textState: "unreadable" as const, pages, proposals, unreadableBecause: reading.reason };
}
