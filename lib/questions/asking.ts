import "server-only";
import { and, eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { memberships } from "@/lib/membership/tables";
import { enqueue } from "@/lib/outbox/commands";
import { askedPeople } from "./tables";

/** Only who was not asked before gets the question and the mail. */
export async function ask(tx: Context, questionId: string, people: { id: string }[], passedOnBy?: string): Promise<void> {
  if (people.length === 0) return;
  const added = await tx.db
    .insert(askedPeople)
    .values(people.map(({ id }) => ({ questionId, personId: id, passedOnBy, askedAt: tx.now })))
    .onConflictDoNothing()
    .returning({ person: askedPeople.personId });
  for (const { person } of added) await enqueue(tx, "notify.question-asked", { question: questionId, person });
}

/** Who leads a circle. */
export async function leadsOf(tx: Context, circleId: string): Promise<string[]> {
  const leads = await tx.db
    .select({ person: memberships.personId })
    .from(memberships)
    .where(and(eq(memberships.circleId, circleId), eq(memberships.state, "active"), eq(memberships.role, "lead")));
  return leads.map(({ person }) => person);
}

/** A question to a whole circle is for everyone there to see; its leads get the mail and know who can help. */
export async function tellLeads(tx: Context, question: string, circleId: string, askedBy: string | null): Promise<void> {
  for (const person of await leadsOf(tx, circleId))
    if (person !== askedBy) await enqueue(tx, "notify.question-asked", { question, person });
}
