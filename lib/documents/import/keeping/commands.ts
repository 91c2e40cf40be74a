import "server-only";
import { recordAll } from "@/lib/audit/commands";
import { haveStopped } from "@/lib/circles/queries";
import { asSystem, type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { enqueueMany } from "@/lib/outbox/commands";
import { unreadableKey } from "../../labels";
import { documentAuthors, documentCircles, documents, documentTopics, documentVersions } from "../../tables";
import { forget } from "../../versions/receive";
import type { Imported, Target } from "../item";
import { finalMetadata } from "../metadata";
import { findingKeys, type Ready } from "../preparing/commands";
import { holdersOf } from "../queries";

/**
 * Writes new documents of an archive, all in one transaction: shared from the start, or as a draft when the check before sharing
 * found something. The platform itself does this, in the name of each document's uploader.
 */
export async function keepNew(ctx: Context, batch: Ready[], target: Target): Promise<Imported[]> {
  const rows = await inTransaction(asSystem(ctx), async (tx) => {
    if (await haveStopped(tx, [target.circle])) throw new DomainError("conflict", "documents.circleStopped");
    const placed = await place(tx, batch, target);
    await insert(
      tx,
      placed.filter(({ was }) => was === "new"),
      target,
    );
    return placed;
  });
  for (const { ready, was } of rows) if (was === "same") await forget(ctx, ready.file.fileKey);
  return rows.map(({ ready, id, was }) => (was === "same" ? { outcome: "same", document: id } : becameOf(ready, id, target)));
}

const isHeld = ({ findings }: Ready, { unchecked }: Target): boolean => findings.proposals.sensitive.length > 0 && !unchecked;

export function becameOf(ready: Ready, document: string, target: Target): Imported {
  const { textState, unreadableBecause, proposals } = ready.findings;
  if (isHeld(ready, target)) return { outcome: "held", document, because: findingKeys(proposals.sensitive.map(({ kind }) => kind)) };
  if (textState === "read") return { outcome: "imported", document };
  return { outcome: "unread", document, because: [{ key: unreadableKey(unreadableBecause) }] };
}

/** `same`: another document is this very file. `kept`: it is in already, by a commit of which the answer got lost. */
type Placed = { ready: Ready; id: string; was: "new" | "same" | "kept" };

/** Gives each a new id, or that of the document that is this very file already, for who reads this circle; also within the batch. */
async function place(tx: Context, batch: Ready[], target: Target): Promise<Placed[]> {
  const hashes = batch.map(({ file }) => file.sha256);
  const holders = await holdersOf(tx, hashes, target.circle);
  const placed = new Map<string, string>();
  return batch.map((ready) => {
    const { sha256, fileKey } = ready.file;
    const kept = holders.find((row) => row.fileKey === fileKey)?.id;
    if (kept !== undefined) return { ready, id: kept, was: "kept" };
    const { personId } = ready.uploader;
    const found = holders.find((row) => row.sha256 === sha256 && seesIt(row, personId))?.id;
    // A draft is only its owner's.
    const key = isHeld(ready, target) ? `${sha256} ${personId}` : sha256;
    const same = found ?? placed.get(key);
    const id = same ?? newId();
    placed.set(key, id);
    return { ready, id, was: same === undefined ? "new" : "same" };
  });
}

type Holder = Awaited<ReturnType<typeof holdersOf>>[number];

const seesIt = ({ state, ownerId, visibility, inCircle }: Holder, personId: string | null): boolean =>
  state === "draft" ? ownerId === personId : state === "shared" && (visibility !== "circle" || inCircle !== null);

async function insert(tx: Context, placed: Placed[], target: Target): Promise<void> {
  if (placed.length === 0) return;
  const all = placed.map(({ ready, id }) => ({ ready, id, held: isHeld(ready, target), metadata: metadataOf(ready, target) }));
  await tx.db.insert(documents).values(all.map((row) => documentRow(tx, row)));
  await tx.db.insert(documentVersions).values(all.map((row) => versionRow(tx, row)));
  // A draft has its links too: its owner finds them filled in.
  await tx.db.insert(documentCircles).values(all.map(({ id }) => ({ documentId: id, circleId: target.circle })));
  const topics = all.flatMap(({ id, metadata }) => metadata.topics.map((topic) => ({ documentId: id, ...topic })));
  if (topics.length > 0) await tx.db.insert(documentTopics).values(topics);
  const authors = all.flatMap(({ id, ready }) => ready.authors.map((personId) => ({ documentId: id, personId })));
  if (authors.length > 0) await tx.db.insert(documentAuthors).values(authors);
  const shared = all.filter(({ held }) => !held);
  const decision = ({ id, metadata }: Row) => ({
    action: "document.shared",
    subject: { kind: "document", id },
    data: { visibility: metadata.visibility },
  });
  await recordAll(tx, shared.map(decision));
  await enqueueMany(
    tx,
    "search.index",
    shared.map(({ id }) => ({ kind: "document", id })),
  );
}

const metadataOf = ({ item, file, findings }: Ready, target: Target) =>
  finalMetadata({ metadata: item.metadata, fileName: file.fileName, proposed: findings.proposals.metadata }, target);

type Row = { ready: Ready; id: string; held: boolean; metadata: ReturnType<typeof finalMetadata> };

function documentRow({ now }: Context, { ready, id, held, metadata }: Row): typeof documents.$inferInsert {
  const { topics: _, ...own } = metadata;
  const { personId, organisationId } = ready.uploader;
  if (personId === null) throw new Error("an archive comes from a person");
  const shared = held ? {} : { sharedAt: now, vouchedAt: now };
  const { key: importKey } = ready.item;
  return { id, ...own, state: held ? "draft" : "shared", ownerId: personId, organisationId, importKey, createdAt: now, ...shared };
}

function versionRow({ now }: Context, { ready, id }: Row): typeof documentVersions.$inferInsert {
  const { file, findings, uploader } = ready;
  return { documentId: id, number: 1, ...file, ...findings, uploadedBy: uploader.personId ?? "", createdAt: now };
}
