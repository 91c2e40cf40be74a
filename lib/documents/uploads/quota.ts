import { and, eq, gt, inArray, notExists, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { after, DAY } from "@/lib/kernel/dates";
import { DomainError } from "@/lib/kernel/errors";
import { attachments } from "../attachments/tables";
import { guestFiles } from "../guests/tables";
import { documentVersions } from "../tables";
import { uploads } from "./tables";

/** What one person may bring in that time: ten of the largest files. It keeps a mistake in a script from filling the store. */
export const QUOTA_BYTES = 2 * 1024 ** 3;
export const QUOTA_DAYS = 30;

/**
 * Refuses when a file would bring its person over the quota: everything that arrived in the last days, and everything that
 * is on its way. In a transaction, which others of the same person then wait for.
 */
export async function holdQuota(tx: Context, { size, fileName }: { size: number; fileName: string }): Promise<void> {
  const { personId } = tx.actor;
  if (!personId) return;
  await tx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`quota ${personId}`}, 0))`);
  const since = after(tx.now, -QUOTA_DAYS * DAY);
  // What a guest hands in is bounded by their link, and does not take the room of the lead whose draft it becomes.
  const fromGuest = tx.db
    .select({ id: guestFiles.documentId })
    .from(guestFiles)
    .where(eq(guestFiles.documentId, documentVersions.documentId));
  const [arrived] = await tx.db
    .select({ bytes: sql<string>`coalesce(sum(${documentVersions.size}), 0)` })
    .from(documentVersions)
    .where(and(eq(documentVersions.uploadedBy, personId), gt(documentVersions.createdAt, since), notExists(fromGuest)));
  const [attached] = await tx.db
    .select({ bytes: sql<string>`coalesce(sum(${attachments.size}), 0)` })
    .from(attachments)
    .where(and(eq(attachments.ownerId, personId), gt(attachments.createdAt, since)));
  const [coming] = await tx.db
    .select({ bytes: sql<string>`coalesce(sum(${uploads.size}), 0)` })
    .from(uploads)
    .where(and(eq(uploads.ownerId, personId), inArray(uploads.state, ["open", "finishing"]), gt(uploads.expiresAt, tx.now)));
  const brought = [arrived, attached, coming].reduce((sum, row) => sum + Number(row?.bytes ?? 0), size);
  if (brought > QUOTA_BYTES) throw new DomainError("invalid", "documents.refused.quota", { file: fileName }, "files");
}
