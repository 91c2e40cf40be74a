import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DAY } from "@/lib/kernel/dates";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { stayWithin } from "@/lib/limits/commands";
import { authorize } from "@/lib/policy/rules";
import { topics } from "@/lib/topics/tables";
import { addAgendaItem } from "../agenda/commands";
import { bySlug, circleNamed, subjectOf } from "../queries";
import { topicProposals, topicVotes } from "./tables";

/** Wishes per person and day: more is not a wish list but a flood. */
const WISHES = { most: 20, windowMs: DAY };

/** How long a talk is until a lead says otherwise. */
const TALK_MINUTES = 25;

/** Puts a wish to the members of a circle, with one's own vote. The same wish in the same words is refused. */
export async function proposeTopic(
  ctx: Context,
  input: { circle: string; title: string; why?: string; topic?: string },
): Promise<{ id: string }> {
  const circle = await circleNamed(ctx, input.circle);
  authorize(ctx.actor, "proposal.make", circle);
  const { personId } = ctx.actor;
  if (!personId) throw new DomainError("not_signed_in", "errors.notSignedIn");
  if (circle.archivedAt) throw new DomainError("conflict", "meetings.circleStopped");
  await stayWithin(ctx, `propose:${personId}`, WISHES, { key: "meetings.proposalsTooMany" });
  return inTransaction(ctx, async (tx) => {
    // Two who propose the same at once wait for each other here.
    await tx.db.execute(sql`select pg_advisory_xact_lock(hashtext(${`propose:${circle.id}`}))`);
    const sameTitle = sql`lower(${topicProposals.title}) = ${input.title.toLowerCase()}`;
    const [same] = await tx.db
      .select({ id: topicProposals.id })
      .from(topicProposals)
      .where(and(eq(topicProposals.circleId, circle.id), eq(topicProposals.state, "wanted"), sameTitle));
    if (same) throw new DomainError("conflict", "meetings.proposalExists", {}, "title");
    const [proposal] = await tx.db
      .insert(topicProposals)
      .values({
        circleId: circle.id,
        title: input.title,
        why: input.why ?? "",
        topicId: await knownTopic(tx, input.topic),
        proposedBy: personId,
        createdAt: tx.now,
      })
      .returning({ id: topicProposals.id });
    if (!proposal) throw notFound();
    await tx.db.insert(topicVotes).values({ proposalId: proposal.id, personId, createdAt: tx.now });
    return proposal;
  });
}

/** I want this too. Saying it twice counts once. */
export function vote(ctx: Context, input: { proposal: string }): Promise<{ title: string }> {
  return inTransaction(ctx, async (tx) => {
    const { proposal, personId } = await wanted(tx, input.proposal);
    await tx.db.insert(topicVotes).values({ proposalId: proposal.id, personId, createdAt: tx.now }).onConflictDoNothing();
    return proposal;
  });
}

export function takeBackVote(ctx: Context, input: { proposal: string }): Promise<{ title: string }> {
  return inTransaction(ctx, async (tx) => {
    const { proposal, personId } = await wanted(tx, input.proposal);
    await tx.db.delete(topicVotes).where(and(eq(topicVotes.proposalId, proposal.id), eq(topicVotes.personId, personId)));
    return proposal;
  });
}

/** Puts a wish on the agenda of a coming meeting of its circle, as a talk that the lead then completes. */
export function planProposal(ctx: Context, input: { proposal: string; meeting: string }): Promise<{ title: string; meeting: string }> {
  return inTransaction(ctx, async (tx) => {
    const proposal = await find(tx, input.proposal);
    authorize(tx.actor, "circle.lead", { id: proposal.circleId });
    if (proposal.state !== "wanted") throw new DomainError("conflict", "meetings.proposalNotWanted");
    const meeting = await subjectOf(tx, bySlug(input.meeting));
    if (!meeting.circleIds.includes(proposal.circleId)) throw new DomainError("invalid", "meetings.otherCircle", {}, "meeting");
    if (meeting.endsAt <= tx.now) throw new DomainError("conflict", "meetings.isOver", {}, "meeting");
    const item = await addAgendaItem(tx, {
      meeting: meeting.slug,
      kind: "talk",
      title: proposal.title,
      description: proposal.why,
      minutes: TALK_MINUTES,
      topics: proposal.topicId ? [proposal.topicId] : [],
    });
    await tx.db.update(topicProposals).set({ state: "planned", agendaItemId: item.id }).where(eq(topicProposals.id, proposal.id));
    return { title: proposal.title, meeting: meeting.title };
  });
}

async function knownTopic(tx: Context, id = ""): Promise<string | null> {
  const [topic] = await tx.db.select({ id: topics.id }).from(topics).where(eq(topics.id, id));
  return topic?.id ?? null;
}

/** The wish, held still: a vote that comes while it is planned is either before or after. */
async function find(tx: Context, id: string) {
  if (!isId(id)) throw notFound();
  const [proposal] = await tx.db.select().from(topicProposals).where(eq(topicProposals.id, id)).for("update");
  if (!proposal) throw notFound();
  return proposal;
}

async function wanted(tx: Context, id: string) {
  const proposal = await find(tx, id);
  authorize(tx.actor, "proposal.vote", proposal);
  const { personId } = tx.actor;
  if (!personId) throw new DomainError("not_signed_in", "errors.notSignedIn");
  if (proposal.state !== "wanted") throw new DomainError("conflict", "meetings.proposalNotWanted");
  return { proposal, personId };
}
