import "server-only";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { inOwnName, wantedProposal } from "../subject";
import { proposalOffers } from "../tables";
import type { offerInput } from "./input";

/** "I can tell about this." Saying it again changes the note. */
export function offerTalk(ctx: Context, { proposal: id, note }: z.output<typeof offerInput>): Promise<{ title: string }> {
  return inTransaction(ctx, async (tx) => {
    const proposal = await wantedProposal(tx, id, "proposal.discuss");
    await tx.db
      .insert(proposalOffers)
      .values({ proposalId: id, personId: inOwnName(tx), note, createdAt: tx.now })
      .onConflictDoUpdate({ target: [proposalOffers.proposalId, proposalOffers.personId], set: { note } });
    return proposal;
  });
}

/** After all not. A speaker who is on an agenda already tells the lead. */
export function takeBackOffer(ctx: Context, { proposal: id }: { proposal: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    await wantedProposal(tx, id, "proposal.discuss");
    await tx.db.delete(proposalOffers).where(and(eq(proposalOffers.proposalId, id), eq(proposalOffers.personId, inOwnName(tx))));
  });
}
