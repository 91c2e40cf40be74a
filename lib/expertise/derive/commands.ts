import "server-only";
import { inArray, isNull } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { brusselsDay } from "@/lib/kernel/dates";
import { groupBy } from "@/lib/kernel/group";
import { enqueue } from "@/lib/outbox/commands";
import { lockPeople } from "@/lib/people/commands";
import { topics as topicsTable } from "@/lib/topics/tables";
import { ALGORITHM } from "../parameters";
import { evidenceValue, lineOf } from "../score";
import { expertiseChoices, expertiseDerived, expertiseDue } from "../tables";
import { duePeople, profiled, type Source, sourcesOf } from "./queries";
import { storeProfiles, type Topic } from "./store";

/** People per transaction: a batch stays well under a second, and a run that is cut off keeps what it did. */
const BATCH = 100;

/**
 * A step of deriving the profiles that may no longer be right: of the people after `from`. What it costs follows what changed; on
 * the first of a month, or with another rule, that is everybody.
 */
export async function deriveExpertise(ctx: Context, from: { after?: string } | null) {
  const batch = await duePeople(ctx, from?.after ?? null, BATCH);
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
    const derived = await deriveTopics(tx, personIds);
    const changed = await storeProfiles(tx, personIds, derived);
    await keepWhen(tx, personIds);
    for (const id of changed) await enqueue(tx, "search.index", { kind: "person", id });
    const topics = [...derived.values()].reduce((sum, { length }) => sum + length, 0);
    return { topics, changed: changed.length };
  });
}

/** What each person's sources come to, with their own choices obeyed. */
async function deriveTopics(tx: Context, personIds: string[]): Promise<Map<string, Topic[]>> {
  const today = brusselsDay(tx.now);
  // One after another: a transaction has one connection, and a connection does one thing at a time.
  const allowed = await profiled(tx, personIds);
  const refused = await refusals(tx, personIds);
  const known = await tx.db.select({ id: topicsTable.id }).from(topicsTable).where(isNull(topicsTable.retiredAt));
  const sources = await sourcesOf(tx, personIds);
  const topicIds = new Set(known.map(({ id }) => id));
  const counts = ({ personId, topicId, sourceId }: Source) =>
    allowed.has(personId) && topicIds.has(topicId) && !refused.has(`${personId} ${topicId}`) && !refused.has(`${personId} ${sourceId}`);
  const byPerson = groupBy(sources.filter(counts), ({ personId }) => personId);
  return new Map([...byPerson].map(([personId, own]) => [personId, topicsOf(own, today)]));
}

function topicsOf(sources: Source[], today: string): Topic[] {
  const byTopic = groupBy(sources, ({ topicId }) => topicId);
  return [...byTopic].flatMap(([topicId, own]) => {
    const evidence = own.map(({ match, type, personId: _, ...source }) => ({
      ...source,
      value: evidenceValue({ ...source, match, type }, today),
    }));
    const line = lineOf(evidence, today);
    return line ? [{ topicId, line, evidence }] : [];
  });
}

/** Topics that a person hides and sources that they left out, as `person target`. */
async function refusals(tx: Context, personIds: string[]): Promise<Set<string>> {
  const rows = await tx.db
    .select({ personId: expertiseChoices.personId, kind: expertiseChoices.kind, target: expertiseChoices.target })
    .from(expertiseChoices)
    .where(inArray(expertiseChoices.personId, personIds));
  return new Set(rows.filter(({ kind }) => kind !== "add-topic").map(({ personId, target }) => `${personId} ${target}`));
}

async function keepWhen(tx: Context, personIds: string[]): Promise<void> {
  const derived = { algorithm: ALGORITHM, month: brusselsDay(tx.now).slice(0, 7), derivedAt: tx.now };
  await tx.db
    .insert(expertiseDerived)
    .values(personIds.map((personId) => ({ personId, ...derived })))
    .onConflictDoUpdate({ target: expertiseDerived.personId, set: derived });
}
