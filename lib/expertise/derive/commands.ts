import "server-only";
import { inArray } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { brusselsDay } from "@/lib/kernel/dates";
import { enqueueMany } from "@/lib/outbox/commands";
import { lockPeople } from "@/lib/people/commands";
import { parametersInForce } from "../numbers/queries";
import type { ExpertiseParameters } from "../parameters";
import { expertiseDerived, expertiseDue } from "../tables";
import { countedSources, duePeople } from "./queries";
import { storeProfiles } from "./store";
import { type Topic, topicsOf } from "./topics";

/** People per transaction: a batch stays well under a second, and a run that is cut off keeps what it did. */
const BATCH = 100;

/**
 * A step of deriving the profiles that may no longer be right: of the people after `from`. What it costs follows what changed; on
 * the first of a month, or with another rule, that is everybody.
 */
export async function deriveExpertise(ctx: Context, from: { after?: string } | null) {
  const { version } = await parametersInForce(ctx);
  const batch = await duePeople(ctx, { after: from?.after ?? null, count: BATCH, version });
  const last = batch.at(-1);
  if (last === undefined) return { counts: { people: 0, topics: 0, changed: 0 }, next: null };
  const { topics, changed } = await deriveBatch(ctx, batch);
  return { counts: { people: batch.length, topics, changed }, next: batch.length < BATCH ? null : { after: last } };
}

/** Derives one person's profile again: after a change to what they shared, or to what they chose to show. */
export async function deriveFor(ctx: Context, personId: string): Promise<void> {
  await deriveBatch(ctx, [personId]);
}

function deriveBatch(ctx: Context, personIds: string[]) {
  return inTransaction(ctx, async (tx) => {
    await lockPeople(tx, personIds);
    // Before the sources are read: what is written meanwhile is due still, and seen by the next run.
    await tx.db.delete(expertiseDue).where(inArray(expertiseDue.personId, personIds));
    const { version, parameters } = await parametersInForce(tx);
    const derived = await deriveTopics(tx, personIds, parameters);
    const changed = await storeProfiles(tx, personIds, derived);
    await keepWhen(tx, personIds, version);
    await enqueueMany(
      tx,
      "search.index",
      changed.map((id) => ({ kind: "person" as const, id })),
    );
    const topics = [...derived.values()].reduce((sum, { length }) => sum + length, 0);
    return { topics, changed: changed.length };
  });
}

/** What each person's sources come to by these numbers. */
async function deriveTopics(tx: Context, personIds: string[], parameters: ExpertiseParameters): Promise<Map<string, Topic[]>> {
  const today = brusselsDay(tx.now);
  const sources = await countedSources(tx, personIds);
  return new Map([...sources].map(([personId, own]) => [personId, topicsOf(own, today, parameters)]));
}

async function keepWhen(tx: Context, personIds: string[], version: string): Promise<void> {
  const derived = { version, month: brusselsDay(tx.now).slice(0, 7), derivedAt: tx.now };
  await tx.db
    .insert(expertiseDerived)
    .values(personIds.map((personId) => ({ personId, ...derived })))
    .onConflictDoUpdate({ target: expertiseDerived.personId, set: derived });
}
