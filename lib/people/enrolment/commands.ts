import "server-only";
import { eq } from "drizzle-orm";
import { record } from "@/lib/audit/commands";
import type { Context } from "@/lib/kernel/context";
import { newId, slugOf } from "@/lib/kernel/ids";
import { enqueue } from "@/lib/outbox/commands";
import { authorize } from "@/lib/policy/rules";
import { people } from "../tables";
import { type Completable, missingIn } from "./missing";

export type Enrolled = Completable & { email: string; name: string; phone: string | null };

/**
 * Writes somebody down who did not sign in yet, within a transaction. Of somebody who did, only what they left empty is filled
 * in: their own word stands. `moved` tells that their circles must look again at whether they belong.
 */
export async function enrolPerson(tx: Context, given: Enrolled): Promise<{ id: string; isNew: boolean; moved: boolean }> {
  authorize(tx.actor, "list.import", null);
  const id = newId();
  const row = { ...given, id, slug: `${slugOf(given.name)}-${id.slice(0, 6)}`, createdAt: tx.now };
  const [made] = await tx.db.insert(people).values(row).onConflictDoNothing({ target: people.email }).returning({ id: people.id });
  if (made) {
    await record(tx, { action: "person.added", subject: { kind: "person", id } });
    return { id, isNew: true, moved: false };
  }
  const [known] = await tx.db
    .select({ id: people.id, organisationId: people.organisationId, jobTitle: people.jobTitle })
    .from(people)
    .where(eq(people.email, given.email));
  if (!known) throw new Error("an address that belongs to nobody");
  const filled = missingIn(known, given);
  if (Object.keys(filled).length > 0) {
    await tx.db.update(people).set(filled).where(eq(people.id, known.id));
    await record(tx, { action: "person.completed", subject: { kind: "person", id: known.id }, data: { fields: Object.keys(filled) } });
    await enqueue(tx, "search.index", { kind: "person", id: known.id });
  }
  return { id: known.id, isNew: false, moved: filled.organisationId !== undefined };
}
