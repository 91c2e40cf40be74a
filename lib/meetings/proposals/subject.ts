import "server-only";
import { eq } from "drizzle-orm";
import { haveStopped } from "@/lib/circles/queries";
import type { Context } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { type Action, authorize, type Subjects } from "@/lib/policy/rules";
import { topicProposals } from "./tables";

export type ProposalRow = typeof topicProposals.$inferSelect;

type OnProposal = { [A in Action]: Subjects[A] extends { circleId: string; proposedBy: string } ? A : never }[Action];

/**
 * The wish that somebody wants to do this to, held still until the transaction ends: a vote that comes while it is planned is
 * either before or after. Its circle is not closed meanwhile; in one that has stopped nothing happens any more.
 */
export async function heldProposal(tx: Context, id: string, action: OnProposal): Promise<ProposalRow> {
  if (!isId(id)) throw notFound();
  const [proposal] = await tx.db.select().from(topicProposals).where(eq(topicProposals.id, id)).for("update");
  if (!proposal) throw notFound();
  authorize(tx.actor, action, proposal);
  await requireAlive(tx, proposal.circleId);
  return proposal;
}

/** The same for what can only be done as long as it is wanted. */
export async function wantedProposal(tx: Context, id: string, action: OnProposal): Promise<ProposalRow> {
  const proposal = await heldProposal(tx, id, action);
  if (proposal.state !== "wanted") throw new DomainError("conflict", "meetings.proposalNotWanted");
  return proposal;
}

export async function requireAlive(tx: Context, circleId: string): Promise<void> {
  if (await haveStopped(tx, [circleId])) throw new DomainError("conflict", "meetings.circleStopped");
}

/** Who does it: what members do, they do in their own name. */
export function inOwnName({ actor }: Context): string {
  if (!actor.personId) throw new DomainError("not_signed_in", "errors.notSignedIn");
  return actor.personId;
}
