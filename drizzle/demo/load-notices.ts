import { and, eq, gt, inArray, isNull, lt } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { after, DAY } from "@/lib/kernel/dates";
import { meetings } from "@/lib/meetings/tables";
import { memberships } from "@/lib/membership/tables";
import { notifyMeetingPublished } from "@/lib/notifications/invitations";
import { notifyMeetingChanged } from "@/lib/notifications/meetings";
import { notifyMembershipRequested } from "@/lib/notifications/membership";
import { notifyQuestionAnswered, notifyQuestionAsked } from "@/lib/notifications/questions";
import { notices } from "@/lib/notifications/tables";
import { answers, askedPeople, questions } from "@/lib/questions/tables";

/** What happened longer ago was told, and forgotten. */
const TOLD = 30 * DAY;
/** Who looks at their notices now and then has read these. */
const READ = 4 * DAY;
/** A meeting is announced about this long before it takes place. */
const ANNOUNCED = 24 * DAY;

/** What people were told of the demo world's past, each at its own time. */
export async function loadNotices(ctx: Context): Promise<void> {
  const at = (now: Date): Context => ({ ...ctx, now });
  const began = after(ctx.now, -TOLD);
  for (const { id, startsAt, sequence } of await comingMeetings(ctx)) {
    const announced = after(startsAt, -ANNOUNCED);
    if (announced > began && announced < ctx.now) await notifyMeetingPublished(at(announced), { meeting: id, by: null });
    if (sequence > 0) await notifyMeetingChanged(at(after(ctx.now, -2 * DAY)), { meeting: id });
  }
  const waiting = await ctx.db.select().from(memberships).where(eq(memberships.state, "requested"));
  for (const { id, requestedAt } of waiting) await notifyMembershipRequested(at(requestedAt), { membership: id });
  for (const { question, person, askedAt } of await openlyAsked(ctx, began)) await notifyQuestionAsked(at(askedAt), { question, person });
  const given = await ctx.db.select().from(answers).where(gt(answers.createdAt, began));
  for (const { id, createdAt } of given) await notifyQuestionAnswered(at(createdAt), { answer: id });
  await ctx.db
    .update(notices)
    .set({ readAt: after(ctx.now, -DAY) })
    .where(and(lt(notices.at, after(ctx.now, -READ)), isNull(notices.readAt)));
}

const comingMeetings = (ctx: Context) =>
  ctx.db
    .select({ id: meetings.id, startsAt: meetings.startsAt, sequence: meetings.sequence })
    .from(meetings)
    .where(and(gt(meetings.startsAt, ctx.now), inArray(meetings.state, ["published", "cancelled"])));

const openlyAsked = (ctx: Context, since: Date) =>
  ctx.db
    .select({ question: questions.id, person: askedPeople.personId, askedAt: askedPeople.askedAt })
    .from(askedPeople)
    .innerJoin(questions, eq(questions.id, askedPeople.questionId))
    .where(and(eq(questions.state, "open"), eq(askedPeople.state, "asked"), gt(askedPeople.askedAt, since)));
