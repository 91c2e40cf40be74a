import "server-only";
import { asc, eq, inArray, sql } from "drizzle-orm";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { addAgendaItem } from "../../agenda/commands";
import { bySlug, subjectOf } from "../../queries";
import { takeStep } from "../steps/commands";
import { heldProposal, type ProposalRow, wantedProposal } from "../subject";
import { proposalComments, proposalOffers, topicProposals, topicVotes } from "../tables";
import { type mergeProposalInput, type planProposalInput, type setAsideInput, TALK_MINUTES } from "./input";

/** Puts a wish on the agenda of a coming meeting of its circle, as a talk of whoever was chosen. */
export function planProposal(
  ctx: Context,
  { proposal: id, meeting: slug, speaker, minutes = TALK_MINUTES }: z.input<typeof planProposalInput> & { minutes?: number },
): Promise<{ isAnnounced: boolean }> {
  return inTransaction(ctx, async (tx) => {
    const proposal = await wantedProposal(tx, id, "proposal.lead");
    const meeting = await subjectOf(tx, bySlug(slug));
    if (!meeting.circleIds.includes(proposal.circleId)) throw new DomainError("invalid", "meetings.otherCircle", {}, "meeting");
    if (meeting.endsAt <= tx.now) throw new DomainError("conflict", "meetings.isOver", {}, "meeting");
    const item = await addAgendaItem(tx, {
      meeting: meeting.slug,
      kind: "talk",
      title: proposal.title,
      description: proposal.why,
      minutes,
      topics: proposal.topicId ? [proposal.topicId] : [],
      speakers: speaker ? [{ person: speaker }] : [],
    });
    await tx.db.update(topicProposals).set({ state: "planned", agendaItemId: item.id }).where(eq(topicProposals.id, id));
    await takeStep(tx, { proposalId: id, kind: "planned", meetingId: meeting.id });
    return { isAnnounced: meeting.state !== "draft" };
  });
}

/** Not now, and why: its supporters read the reason. */
export function setAside(ctx: Context, { proposal: id, reason }: z.output<typeof setAsideInput>): Promise<{ title: string }> {
  return inTransaction(ctx, async (tx) => {
    const proposal = await wantedProposal(tx, id, "proposal.lead");
    await tx.db.update(topicProposals).set({ state: "setAside" }).where(eq(topicProposals.id, id));
    await takeStep(tx, { proposalId: id, kind: "setAside", reason });
    await written(tx, "proposal.setAside", proposal);
    return proposal;
  });
}

/** A wish that was set aside is wanted again, with the votes that it had. */
export function wantAgain(ctx: Context, { proposal: id }: { proposal: string }): Promise<{ title: string }> {
  return inTransaction(ctx, async (tx) => {
    const proposal = await heldProposal(tx, id, "proposal.lead");
    if (proposal.state !== "setAside") throw new DomainError("conflict", "proposals.notSetAside");
    await tx.db.update(topicProposals).set({ state: "wanted" }).where(eq(topicProposals.id, id));
    await takeStep(tx, { proposalId: id, kind: "reopened" });
    await written(tx, "proposal.reopened", proposal);
    return proposal;
  });
}

/** Two wishes are one: votes, offers and comments of the first count for the other, and its address leads there. */
export function mergeProposal(ctx: Context, { proposal: id, into }: z.output<typeof mergeProposalInput>): Promise<{ title: string }> {
  return inTransaction(ctx, async (tx) => {
    await lockInOrder(tx, [id, into]);
    const proposal = await wantedProposal(tx, id, "proposal.lead");
    const target = await wantedProposal(tx, into, "proposal.lead");
    if (id === into || proposal.circleId !== target.circleId) throw new DomainError("invalid", "errors.choose", {}, "into");
    await unite(tx, id, into);
    // Whatever was merged into it before goes along.
    await tx.db.update(topicProposals).set({ mergedInto: into }).where(eq(topicProposals.mergedInto, id));
    await tx.db.update(topicProposals).set({ state: "merged", mergedInto: into }).where(eq(topicProposals.id, id));
    await takeStep(tx, { proposalId: id, kind: "merged" });
    await written(tx, "proposal.merged", proposal, { into });
    return target;
  });
}

/** Two leads who merge the same two, each the other way, wait here. */
async function lockInOrder(tx: Context, ids: string[]): Promise<void> {
  if (!ids.every(isId)) throw notFound();
  const both = inArray(topicProposals.id, ids);
  await tx.db.select({ id: topicProposals.id }).from(topicProposals).where(both).orderBy(asc(topicProposals.id)).for("update");
}

/** The old votes stay beside the new ones: they say whom to tell that it lives on elsewhere. */
async function unite(tx: Context, from: string, into: string): Promise<void> {
  await tx.db.execute(sql`insert into ${topicVotes} (proposal_id, person_id, created_at)
    select ${into}::uuid, person_id, created_at from ${topicVotes} where proposal_id = ${from} on conflict do nothing`);
  await tx.db.execute(sql`insert into ${proposalOffers} (proposal_id, person_id, note, created_at)
    select ${into}::uuid, person_id, note, created_at from ${proposalOffers} where proposal_id = ${from} on conflict do nothing`);
  await tx.db.update(proposalComments).set({ proposalId: into }).where(eq(proposalComments.proposalId, from));
}

const written = (tx: Context, action: string, { id, circleId, title }: ProposalRow, data: Record<string, unknown> = {}) =>
  record(tx, { action, subject: { kind: "proposal", id }, circleId, data: { title, ...data } });
