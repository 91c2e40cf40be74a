import "server-only";
import { and, asc, eq, gt, isNull, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { after, DAY } from "@/lib/kernel/dates";
import { attachments } from "./tables";

/** How long a file waits to be sent. */
export const WAITING_TIME = DAY;

/** What a page shows of a file. */
export const attachedFile = {
  id: attachments.id,
  fileName: attachments.fileName,
  mediaType: attachments.mediaType,
  size: attachments.size,
};
export type AttachedFile = { id: string; fileName: string; mediaType: string; size: number };

/** Of the actor's own files those that they brought for this place and have not sent. */
export const isWaiting = (ctx: Context, place: string) =>
  and(
    eq(attachments.ownerId, ctx.actor.personId ?? sql`null`),
    eq(attachments.place, place),
    isNull(attachments.sentAt),
    gt(attachments.createdAt, after(ctx.now, -WAITING_TIME)),
  );

/** The files that the actor brought for this place, to go along with what they write there. */
export const waitingFiles = (ctx: Context, place: string) =>
  ctx.db
    .select({ ...attachedFile, findings: attachments.findings })
    .from(attachments)
    .where(isWaiting(ctx, place))
    .orderBy(asc(attachments.createdAt), asc(attachments.id));
export type WaitingFile = Awaited<ReturnType<typeof waitingFiles>>[number];
