import "server-only";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { HOUR } from "@/lib/kernel/dates";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { stayWithin } from "@/lib/limits/commands";
import { enqueue } from "@/lib/outbox/commands";
import { authorize } from "@/lib/policy/rules";
import { heldProposal, inOwnName } from "../subject";
import { proposalComments, topicProposals } from "../tables";
import type { commentInput } from "./input";

/** Comments per person and hour: enough for a conversation. */
const COMMENTS = { most: 30, windowMs: HOUR };

/** Says something about a wish, whatever its state: what was handled may still be talked about. */
export function comment(ctx: Context, { proposal, body }: z.output<typeof commentInput>): Promise<{ id: string }> {
  return inTransaction(ctx, async (tx) => {
    const { id: proposalId, state } = await heldProposal(tx, proposal, "proposal.discuss");
    if (state === "merged" || state === "withdrawn") throw new DomainError("conflict", "proposals.isGone");
    const personId = inOwnName(tx);
    await stayWithin(tx, `comment:${personId}`, COMMENTS, { key: "proposals.commentsTooMany", field: "body" });
    const [said] = await tx.db
      .insert(proposalComments)
      .values({ proposalId, personId, body, createdAt: tx.now })
      .returning({ id: proposalComments.id });
    if (!said) throw notFound();
    await enqueue(tx, "notify.topic-commented", { comment: said.id });
    return said;
  });
}

/** Takes a comment away: one's own, or as a lead. */
export function removeComment(ctx: Context, { comment: id }: { comment: string }): Promise<{ proposal: string }> {
  return inTransaction(ctx, async (tx) => {
    if (!isId(id)) throw notFound();
    const [said] = await tx.db
      .select({ personId: proposalComments.personId, proposalId: topicProposals.id, circleId: topicProposals.circleId })
      .from(proposalComments)
      .innerJoin(topicProposals, eq(topicProposals.id, proposalComments.proposalId))
      .where(eq(proposalComments.id, id));
    if (!said) throw notFound();
    authorize(tx.actor, "comment.remove", said);
    await tx.db.delete(proposalComments).where(eq(proposalComments.id, id));
    const { proposalId, circleId, personId } = said;
    if (personId !== tx.actor.personId)
      await record(tx, { action: "proposal.commentRemoved", subject: { kind: "proposal", id: proposalId }, circleId });
    return { proposal: proposalId };
  });
}
