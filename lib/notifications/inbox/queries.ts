import "server-only";
import { and, desc, eq, gt, isNull, type SQL } from "drizzle-orm";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { after } from "@/lib/kernel/dates";
import { KEPT } from "../kept";
import { type NoticeRow, notices } from "../tables";
import { saidIn } from "./sentences";
import { subjectsOf } from "./subjects";

/** More than this is history. */
const MOST = 100;

/** The columns that a notice is said from. */
export const noticeColumns = {
  id: notices.id,
  kind: notices.kind,
  subjectId: notices.subjectId,
  detailId: notices.detailId,
  at: notices.at,
  readAt: notices.readAt,
};

/** Something that was told, as its reader may see it now. */
export type Notice = { id: string; at: Date; isRead: boolean; text: string; details: string; href: string };

/** What I was told, newest first. What I may no longer read, or is no longer so, is not there. */
export async function myNotices(ctx: Context): Promise<Notice[]> {
  return seenBy(ctx, await rowsOf(ctx));
}

/** How much of it I have not read: the number in the header. */
export async function unreadNotices(ctx: Context): Promise<number> {
  const unread = await rowsOf(ctx, isNull(notices.readAt));
  return (await seenBy(ctx, unread)).filter(({ isRead }) => !isRead).length;
}

function rowsOf(ctx: Context, which?: SQL): Promise<NoticeRow[]> {
  const { personId } = ctx.actor;
  if (!personId) return Promise.resolve([]);
  return ctx.db
    .select(noticeColumns)
    .from(notices)
    .where(and(eq(notices.personId, personId), gt(notices.at, after(ctx.now, -KEPT)), which))
    .orderBy(desc(notices.at), desc(notices.id))
    .limit(MOST);
}

/** The rows as sentences, through the queries that the pages of their subjects use. Told twice of the same is one line, the newest. */
export async function seenBy(ctx: Context, rows: NoticeRow[]): Promise<Notice[]> {
  if (rows.length === 0) return [];
  const subjects = await subjectsOf(ctx, rows);
  const t = wordsFor(ctx.actor.locale);
  const lines = new Map<string, Notice>();
  for (const row of rows) {
    const { id, kind, subjectId, detailId, at, readAt } = row;
    const same = `${kind} ${subjectId} ${detailId}`;
    const said = saidIn({ t, locale: ctx.actor.locale }, row, subjects);
    if (!said || lines.has(same)) continue;
    const { settled = false, ...line } = said;
    lines.set(same, { id, at, isRead: settled || readAt !== null, ...line });
  }
  return [...lines.values()];
}
