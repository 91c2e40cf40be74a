import "server-only";
import { eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { purchaseInside } from "../subject";
import type { CommitmentState } from "./states";
import { purchaseCommitments } from "./tables";

/** Of every organisation that said something, how strongly it is bound. */
export async function commitmentsIn(ctx: Context, slug: string): Promise<Map<string, CommitmentState>> {
  const project = await purchaseInside(ctx, slug);
  return commitmentsOf(ctx, project.id);
}

/** The same, for who asked already whether it may be seen. */
export async function commitmentsOf(ctx: Context, projectId: string): Promise<Map<string, CommitmentState>> {
  const rows = await ctx.db
    .select({ organisation: purchaseCommitments.organisationId, state: purchaseCommitments.state })
    .from(purchaseCommitments)
    .where(eq(purchaseCommitments.projectId, projectId));
  return new Map(rows.map(({ organisation, state }) => [organisation, state]));
}
