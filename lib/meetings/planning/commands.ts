import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { record } from "@/lib/audit/commands";
import { haveStopped } from "@/lib/circles/queries";
import { circles } from "@/lib/circles/tables";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { enqueue } from "@/lib/outbox/commands";
import { authorize, can } from "@/lib/policy/rules";
import { topicProposals } from "../proposals/tables";
import { bySlug, subjectOf } from "../queries";
import { agendaItems, meetingCircles } from "../tables";

/** Which circles meet, while it is a draft. Whoever leads a circle brings it along or takes it out; others stay as they are. */
export function chooseCircles(ctx: Context, input: { meeting: string; circles: string[] }): Promise<{ names: string[] }> {
  return inTransaction(ctx, async (tx) => {
    const meeting = await subjectOf(tx, bySlug(input.meeting), true);
    authorize(tx.actor, "meeting.lead", meeting);
    if (meeting.state !== "draft") throw new DomainError("conflict", "meetings.alreadyPublished");
    const { added, removed, kept } = await decided(tx, meeting.circleIds, input.circles);
    for (const id of added) authorize(tx.actor, "circle.lead", { id });
    if (await haveStopped(tx, added)) throw new DomainError("conflict", "meetings.circleStopped", {}, "circles");
    if (kept.length === 0) throw new DomainError("invalid", "planning.circlesMissing", {}, "circles");
    await requireNoWishes(tx, meeting.id, removed);
    await tx.db.delete(meetingCircles).where(and(eq(meetingCircles.meetingId, meeting.id), inArray(meetingCircles.circleId, removed)));
    if (added.length > 0) await tx.db.insert(meetingCircles).values(added.map((circleId) => ({ meetingId: meeting.id, circleId })));
    const subject = { kind: "meeting", id: meeting.id };
    await record(tx, { action: "meeting.circles-chosen", subject, circleId: kept[0], data: { added, removed } });
    await enqueue(tx, "search.index", { kind: "meeting", id: meeting.id });
    const { id, name } = circles;
    const names = await tx.db.select({ name }).from(circles).where(inArray(id, kept)).orderBy(name);
    return { names: names.map((circle) => circle.name) };
  });
}

/** What a choice comes down to: what comes, what goes of that which this actor leads, and what is there then. */
async function decided(tx: Context, before: string[], slugs: string[]) {
  const rows = await tx.db.select({ id: circles.id }).from(circles).where(inArray(circles.slug, slugs));
  if (rows.length < new Set(slugs).size) throw notFound();
  const chosen = new Set(rows.map((row) => row.id));
  const added = [...chosen].filter((id) => !before.includes(id));
  const removed = before.filter((id) => !chosen.has(id) && can(tx.actor, "circle.lead", { id }));
  return { added, removed, kept: [...before, ...added].filter((id) => !removed.includes(id)) };
}

/** A topic that the members of a circle want stays with a meeting of that circle. */
async function requireNoWishes(tx: Context, meetingId: string, removed: string[]): Promise<void> {
  if (removed.length === 0) return;
  const items = tx.db.select({ id: agendaItems.id }).from(agendaItems).where(eq(agendaItems.meetingId, meetingId));
  const [wish] = await tx.db
    .select({ circle: circles.name })
    .from(topicProposals)
    .innerJoin(circles, eq(circles.id, topicProposals.circleId))
    .where(and(inArray(topicProposals.agendaItemId, items), inArray(topicProposals.circleId, removed)))
    .limit(1);
  if (wish) throw new DomainError("conflict", "planning.circleHasWish", wish, "circles");
}
