import "server-only";
import { and, eq, ne, sql } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DAY } from "@/lib/kernel/dates";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { stayWithin } from "@/lib/limits/commands";
import { authorize } from "@/lib/policy/rules";
import { topics } from "@/lib/topics/tables";
import { circleNamed } from "../queries";
import type { ProposalWords } from "./input";
import { takeStep } from "./steps/commands";
import { inOwnName, requireAlive, wantedProposal } from "./subject";
import { topicProposals, topicVotes } from "./tables";

/** Wishes per person and day: more is not a wish list but a flood. */
const WISHES = { most: 20, windowMs: DAY };

/** Puts a wish to the members of a circle, with one's own vote. The same wish in the same words is refused. */
export async function proposeTopic(ctx: Context, { circle: slug, ...words }: ProposalWords & { circle: string }): Promise<{ id: string }> {
  const circle = await circleNamed(ctx, slug);
  authorize(ctx.actor, "proposal.make", circle);
  const personId = inOwnName(ctx);
  await stayWithin(ctx, `propose:${personId}`, WISHES, { key: "meetings.proposalsTooMany" });
  return inTransaction(ctx, async (tx) => {
    await requireAlive(tx, circle.id);
    await requireNew(tx, { circleId: circle.id, title: words.title });
    const [proposal] = await tx.db
      .insert(topicProposals)
      .values({ ...(await columnsOf(tx, words)), circleId: circle.id, proposedBy: personId, createdAt: tx.now })
      .returning({ id: topicProposals.id });
    if (!proposal) throw notFound();
    await tx.db.insert(topicVotes).values({ proposalId: proposal.id, personId, createdAt: tx.now });
    return proposal;
  });
}

/** Says one's own wish in other words, as long as nobody else wants it as it stands. */
export function changeProposal(ctx: Context, { proposal: id, ...words }: ProposalWords & { proposal: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { circleId } = await ownAlone(tx, id);
    await requireNew(tx, { circleId, title: words.title, id });
    await tx.db
      .update(topicProposals)
      .set(await columnsOf(tx, words))
      .where(eq(topicProposals.id, id));
  });
}

/** Takes one's own wish back, as long as nobody else wants it. */
export function withdrawProposal(ctx: Context, { proposal: id }: { proposal: string }): Promise<{ title: string }> {
  return inTransaction(ctx, async (tx) => {
    const proposal = await ownAlone(tx, id);
    await tx.db.update(topicProposals).set({ state: "withdrawn" }).where(eq(topicProposals.id, id));
    await takeStep(tx, { proposalId: id, kind: "withdrawn" });
    return proposal;
  });
}

/** I want this too. Saying it twice counts once. */
export function vote(ctx: Context, input: { proposal: string }): Promise<{ title: string }> {
  return inTransaction(ctx, async (tx) => {
    const proposal = await wantedProposal(tx, input.proposal, "proposal.vote");
    await tx.db
      .insert(topicVotes)
      .values({ proposalId: proposal.id, personId: inOwnName(tx), createdAt: tx.now })
      .onConflictDoNothing();
    return proposal;
  });
}

export function takeBackVote(ctx: Context, input: { proposal: string }): Promise<{ title: string }> {
  return inTransaction(ctx, async (tx) => {
    const proposal = await wantedProposal(tx, input.proposal, "proposal.vote");
    await tx.db.delete(topicVotes).where(and(eq(topicVotes.proposalId, proposal.id), eq(topicVotes.personId, inOwnName(tx))));
    return proposal;
  });
}

async function ownAlone(tx: Context, id: string) {
  const proposal = await wantedProposal(tx, id, "proposal.change");
  const others = and(eq(topicVotes.proposalId, id), ne(topicVotes.personId, inOwnName(tx)));
  if ((await tx.db.$count(topicVotes, others)) > 0) throw new DomainError("conflict", "proposals.othersWantIt");
  return proposal;
}

/** Two who propose the same at once wait for each other here. */
async function requireNew(tx: Context, { circleId, title, id }: { circleId: string; title: string; id?: string }): Promise<void> {
  await tx.db.execute(sql`select pg_advisory_xact_lock(hashtext(${`propose:${circleId}`}))`);
  const sameTitle = sql`lower(${topicProposals.title}) = ${title.toLowerCase()}`;
  const another = id ? ne(topicProposals.id, id) : undefined;
  const [same] = await tx.db
    .select({ id: topicProposals.id })
    .from(topicProposals)
    .where(and(eq(topicProposals.circleId, circleId), eq(topicProposals.state, "wanted"), sameTitle, another));
  if (same) throw new DomainError("conflict", "meetings.proposalExists", {}, "title");
}

async function columnsOf(tx: Context, { title, why = "", topic = "" }: ProposalWords) {
  const [known] = await tx.db.select({ id: topics.id }).from(topics).where(eq(topics.id, topic));
  return { title, why, topicId: known?.id ?? null };
}
