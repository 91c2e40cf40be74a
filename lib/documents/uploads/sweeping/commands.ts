import "server-only";
import { and, eq, inArray, lt, notInArray, or } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { after, DAY } from "@/lib/kernel/dates";
import { refuseStrangeStore } from "@/lib/kernel/files";
import { forgetUnsent } from "../../attachments/commands";
import { attachments } from "../../attachments/tables";
import { documentVersions } from "../../tables";
import { FILES_FOLDER, forget } from "../../versions/receive";
import { UPLOAD_TIME } from "../commands";
import { uploads } from "../tables";

/** Uploads that are ended in one step, and kept of afterwards for this long. */
const BATCH = 50;
const KEPT = 30 * DAY;

type Checkpoint = Record<string, unknown>;
type StepOutcome = { counts: Record<string, number>; next: Checkpoint | null };

/** A step of the sweep: first uploads past their time, then page by page what is stored and belongs to nobody. */
export async function sweepUploads(ctx: Context, from: Checkpoint | null): Promise<StepOutcome> {
  if (from && "after" in from) return sweepOrphans(ctx, typeof from.after === "string" ? from.after : undefined);
  const abandoned = await abandonExpired(ctx);
  if (abandoned > 0) return { counts: { abandoned }, next: { more: true } };
  await ctx.db.delete(uploads).where(and(notInArray(uploads.state, ["open", "finishing"]), lt(uploads.expiresAt, after(ctx.now, -KEPT))));
  const forgotten = await ctx.files.parts.abortBefore(FILES_FOLDER, after(ctx.now, -2 * UPLOAD_TIME));
  return { counts: { forgotten, unsent: await forgetUnsent(ctx) }, next: { after: null } };
}

/** The state changes first: from then on nobody can finish it, and whoever just did keeps it. */
async function abandonExpired(ctx: Context): Promise<number> {
  const isLeft = or(eq(uploads.state, "open"), and(eq(uploads.state, "finishing"), lt(uploads.leaseUntil, ctx.now)));
  const expired = ctx.db
    .select({ id: uploads.id })
    .from(uploads)
    .where(and(lt(uploads.expiresAt, ctx.now), isLeft))
    .limit(BATCH)
    .for("update", { skipLocked: true });
  const left = await ctx.db
    .update(uploads)
    .set({ state: "abandoned" })
    .where(and(inArray(uploads.id, expired), isLeft))
    .returning({ key: uploads.fileKey, arrival: uploads.arrival });
  for (const file of left) {
    await ctx.files.parts.abort(file);
    await forget(ctx, file.key);
  }
  return left.length;
}

/** What nobody's row names and is older than an upload may take. A copy that is being put back is younger. */
async function sweepOrphans(ctx: Context, from: string | undefined): Promise<StepOutcome> {
  const { files, next } = await ctx.files.list(FILES_FOLDER, from);
  const before = after(ctx.now, -UPLOAD_TIME);
  const old = files.filter(({ storedAt }) => storedAt < before).map(({ key }) => key);
  const used = await usedOf(ctx, old);
  const orphans = old.filter((key) => !used.has(key));
  refuseStrangeStore(orphans.length, old.length);
  for (const key of orphans) await forget(ctx, key);
  return { counts: { orphans: orphans.length }, next: next === null ? null : { after: next } };
}

async function usedOf(ctx: Context, keys: string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const stored = ctx.db.select({ key: documentVersions.fileKey }).from(documentVersions).where(inArray(documentVersions.fileKey, keys));
  const attached = ctx.db.select({ key: attachments.fileKey }).from(attachments).where(inArray(attachments.fileKey, keys));
  const coming = ctx.db
    .select({ key: uploads.fileKey })
    .from(uploads)
    .where(and(inArray(uploads.fileKey, keys), inArray(uploads.state, ["open", "finishing"])));
  // One statement: what becomes a document meanwhile is seen as the one or the other.
  return new Set((await stored.union(attached).union(coming)).map(({ key }) => key));
}
