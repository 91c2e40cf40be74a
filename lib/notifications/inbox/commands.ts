import "server-only";
import { and, eq, isNull, lt, lte } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { after } from "@/lib/kernel/dates";
import { notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { authorize } from "@/lib/policy/rules";
import { KEPT } from "../kept";
import { notices } from "../tables";
import { seenBy } from "./queries";

/** Marks a notice as read, with whatever else was told of the same, and says where it leads. */
export async function openNotice(ctx: Context, { notice: id }: { notice: string }): Promise<{ href: string }> {
  const personId = ctx.actor.personId ?? "";
  authorize(ctx.actor, "person.edit", { id: personId });
  if (!isId(id)) throw notFound();
  const own = eq(notices.personId, personId);
  const [row] = await ctx.db
    .select()
    .from(notices)
    .where(and(own, eq(notices.id, id)));
  const [notice] = row ? await seenBy(ctx, [row]) : [];
  if (!row || !notice) throw notFound();
  const same = and(eq(notices.kind, row.kind), eq(notices.subjectId, row.subjectId), lte(notices.at, row.at));
  await ctx.db
    .update(notices)
    .set({ readAt: ctx.now })
    .where(and(own, same, isNull(notices.readAt), row.detailId ? eq(notices.detailId, row.detailId) : undefined));
  return { href: notice.href };
}

/** Marks everything as read that was told until a moment. */
export async function readAllNotices(ctx: Context, { until }: { until: Date }): Promise<void> {
  const personId = ctx.actor.personId ?? "";
  authorize(ctx.actor, "person.edit", { id: personId });
  await ctx.db
    .update(notices)
    .set({ readAt: ctx.now })
    .where(and(eq(notices.personId, personId), isNull(notices.readAt), lte(notices.at, until)));
}

export async function forgetOldNotices(ctx: Context): Promise<void> {
  await ctx.db.delete(notices).where(lt(notices.at, after(ctx.now, -KEPT)));
}
