import "server-only";
import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { enqueue } from "@/lib/outbox/commands";
import { agendaItems } from "../../tables";
import { proposalSteps, type StepKind, topicProposals } from "../tables";

type Step = { proposalId: string; kind: StepKind; meetingId?: string; reason?: string };

/** Writes down what became of a wish, and has its supporters told. */
export async function takeStep(tx: Context, step: Step): Promise<void> {
  const [taken] = await tx.db
    .insert(proposalSteps)
    .values({ ...step, by: tx.actor.personId, at: tx.now })
    .returning({ id: proposalSteps.id });
  if (taken) await enqueue(tx, "notify.topic-step", { step: taken.id });
}

/** What of the agenda of a meeting was a wish, or one item of it alone, is wanted again. */
export async function releaseProposals(tx: Context, meetingId: string, item?: string): Promise<void> {
  const released = await tx.db
    .update(topicProposals)
    .set({ state: "wanted", agendaItemId: null })
    .where(item ? eq(topicProposals.agendaItemId, item) : onAgendaOf(tx, meetingId))
    .returning({ id: topicProposals.id });
  for (const { id } of released) await takeStep(tx, { proposalId: id, kind: "released", meetingId });
}

/** The meeting is on another day: whoever wants what is on its agenda hears of it. */
export async function moveProposals(tx: Context, meetingId: string): Promise<void> {
  const moved = await tx.db.select({ id: topicProposals.id }).from(topicProposals).where(onAgendaOf(tx, meetingId));
  for (const { id } of moved) await takeStep(tx, { proposalId: id, kind: "moved", meetingId });
}

/** The meeting was announced: what was put on its agenda while only leads saw it is told now. */
export async function announceProposals(tx: Context, meetingId: string): Promise<void> {
  const steps = await tx.db
    .selectDistinctOn([proposalSteps.proposalId], { step: proposalSteps.id })
    .from(proposalSteps)
    .innerJoin(topicProposals, eq(topicProposals.id, proposalSteps.proposalId))
    .where(and(eq(proposalSteps.meetingId, meetingId), eq(proposalSteps.kind, "planned"), onAgendaOf(tx, meetingId)))
    .orderBy(proposalSteps.proposalId, desc(proposalSteps.at));
  for (const data of steps) await enqueue(tx, "notify.topic-step", data);
}

/** What was said about it can be read. Its supporters are told so once. */
export async function handleProposal(tx: Context, id: string): Promise<boolean> {
  const [handled] = await tx.db
    .update(topicProposals)
    .set({ handledAt: tx.now })
    .where(and(eq(topicProposals.id, id), isNull(topicProposals.handledAt)))
    .returning({ proposal: topicProposals.id });
  if (handled) await enqueue(tx, "notify.topic-handled", handled);
  return handled !== undefined;
}

const onAgendaOf = (tx: Context, meetingId: string) =>
  inArray(topicProposals.agendaItemId, tx.db.select({ id: agendaItems.id }).from(agendaItems).where(eq(agendaItems.meetingId, meetingId)));
