import "server-only";
import { inArray } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { brusselsDay } from "@/lib/kernel/dates";
import { groupBy } from "@/lib/kernel/group";
import { newId } from "@/lib/kernel/ids";
import { enqueue } from "@/lib/outbox/commands";
import { lockPeople } from "@/lib/people/commands";
import { parametersInForce } from "../numbers/queries";
import { ALGORITHM } from "../parameters";
import { expertise, expertiseEvidence } from "../tables";
import { countedSources, nextPeople } from "./queries";
import { type Topic, topicsOf } from "./topics";

/** People per transaction: a batch stays well under a second, and a run that is cut off keeps what it did. */
const BATCH = 100;

/** A step of deriving every member's profile: the people after `from`. A second run on the same day finds nothing to change. */
export async function deriveExpertise(ctx: Context, from: { after?: string } | null) {
  const batch = await nextPeople(ctx, from?.after ?? null, BATCH);
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
    const derived = await deriveTopics(tx, personIds);
    const stored = await storedTopics(tx, personIds);
    const differs = (personId: string) => imageOf(derived.get(personId)) !== imageOf(stored.get(personId));
    const changed = personIds.filter(differs);
    await store(tx, changed, derived);
    for (const id of changed) await enqueue(tx, "search.index", { kind: "person", id });
    const topics = [...derived.values()].reduce((sum, { length }) => sum + length, 0);
    return { topics, changed: changed.length };
  });
}

/** What each person's sources come to by the numbers in force, which are read once for all of them. */
async function deriveTopics(tx: Context, personIds: string[]): Promise<Map<string, Topic[]>> {
  const today = brusselsDay(tx.now);
  const { parameters } = await parametersInForce(tx);
  const sources = await countedSources(tx, personIds);
  return new Map([...sources].map(([personId, own]) => [personId, topicsOf(own, today, parameters)]));
}

async function storedTopics(tx: Context, personIds: string[]): Promise<Map<string, Topic[]>> {
  const lines = await tx.db.select().from(expertise).where(inArray(expertise.personId, personIds));
  const evidence = await tx.db.select().from(expertiseEvidence).where(inArray(expertiseEvidence.personId, personIds));
  const byTopic = groupBy(evidence, ({ personId, topicId }) => `${personId} ${topicId}`);
  const topics = lines
    .filter(({ algorithm }) => algorithm === ALGORITHM)
    .map(({ personId, topicId, score, evidenceCount, lastDate }) => ({
      personId,
      topicId,
      line: { score, count: evidenceCount, lastDate: lastDate ?? "" },
      evidence: (byTopic.get(`${personId} ${topicId}`) ?? []).map(({ id: _, personId: __, ...row }) => ({ ...row, date: row.date ?? "" })),
    }));
  return groupBy(topics, ({ personId }) => personId);
}

/** A profile as one string that does not depend on the order in which things were found. */
function imageOf(topics: Topic[] = []): string {
  return topics
    .map(({ topicId, line, evidence }) => {
      const rows = evidence.map(({ kind, sourceId, role, date, value }) => [kind, sourceId, role, date, value].join(" ")).sort();
      return [topicId, line.score, line.count, line.lastDate, ...rows].join("|");
    })
    .sort()
    .join("\n");
}

/** Rows per insert: a statement takes 65,535 parameters at most. */
const ROWS = 1000;

async function store(tx: Context, personIds: string[], derived: Map<string, Topic[]>): Promise<void> {
  if (personIds.length === 0) return;
  await tx.db.delete(expertise).where(inArray(expertise.personId, personIds));
  await tx.db.delete(expertiseEvidence).where(inArray(expertiseEvidence.personId, personIds));
  const topics = personIds.flatMap((personId) => (derived.get(personId) ?? []).map((topic) => ({ personId, ...topic })));
  const lines = topics.map(({ personId, topicId, line }) => {
    const { score, count, lastDate } = line;
    return { personId, topicId, score, evidenceCount: count, lastDate, algorithm: ALGORITHM, computedAt: tx.now };
  });
  const evidence = topics.flatMap(({ personId, evidence }) => evidence.map((row) => ({ id: newId(), personId, ...row })));
  for (let from = 0; from < lines.length; from += ROWS) await tx.db.insert(expertise).values(lines.slice(from, from + ROWS));
  for (let from = 0; from < evidence.length; from += ROWS) await tx.db.insert(expertiseEvidence).values(evidence.slice(from, from + ROWS));
}
