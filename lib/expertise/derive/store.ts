import "server-only";
import { inArray, type SQL, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { ALGORITHM } from "../parameters";
import { expertise, expertiseEvidence } from "../tables";
import type { Topic } from "./topics";

type Profiles = Map<string, Topic[]>;

/**
 * Makes the stored profiles of these people what was derived, and answers whose were something else. Only rows that differ are
 * written: of whoever shared a hundred documents the next one costs a few.
 */
export async function storeProfiles(tx: Context, personIds: string[], derived: Profiles): Promise<string[]> {
  const lines = differences(
    await tx.db.select().from(expertise).where(inArray(expertise.personId, personIds)),
    rowsOf(derived, linesOf),
    ({ topicId, score, evidenceCount, lastDate, algorithm }) => [topicId, score, evidenceCount, lastDate, algorithm].join(" "),
  );
  const evidence = differences(
    await tx.db.select().from(expertiseEvidence).where(inArray(expertiseEvidence.personId, personIds)),
    rowsOf(derived, evidenceOf),
    ({ topicId, kind, sourceId, role, date, value }) => [topicId, kind, sourceId, role, date, value].join(" "),
  );
  await removeLines(tx, lines.gone);
  await addLines(tx, lines.added);
  await removeEvidence(tx, evidence.gone);
  await addEvidence(tx, evidence.added);
  const changed = [...lines.gone, ...lines.added, ...evidence.gone, ...evidence.added];
  return [...new Set(changed.map(({ personId }) => personId))];
}

const linesOf = ({ topicId, line }: Topic) => [
  { topicId, score: line.score, evidenceCount: line.count, lastDate: line.lastDate, algorithm: ALGORITHM },
];
const evidenceOf = ({ topicId, evidence }: Topic) => evidence.map((one) => ({ ...one, topicId }));

const rowsOf = <Row>(profiles: Profiles, of: (topic: Topic) => Row[]): (Row & { personId: string })[] =>
  [...profiles].flatMap(([personId, topics]) => topics.flatMap(of).map((row) => ({ ...row, personId })));

/** What is stored and was not derived any more, and what was derived and is not stored, by what the rows say. */
function differences<Stored extends { personId: string }, Row extends { personId: string }>(
  stored: Stored[],
  derived: Row[],
  image: (row: Stored | Row) => string,
): { gone: Stored[]; added: Row[] } {
  const imageOf = (row: Stored | Row) => `${row.personId} ${image(row)}`;
  const [before, now] = [new Set(stored.map(imageOf)), new Set(derived.map(imageOf))];
  return { gone: stored.filter((row) => !now.has(imageOf(row))), added: derived.filter((row) => !before.has(imageOf(row))) };
}

type Key = { personId: string; topicId: string };

async function removeLines(tx: Context, lines: Key[]): Promise<void> {
  if (lines.length === 0) return;
  const given = asRows(lines, sql`"personId" uuid, "topicId" text`);
  const { personId, topicId } = expertise;
  await tx.db.execute(sql`delete from ${expertise} using ${given} where ${personId} = given."personId" and ${topicId} = given."topicId"`);
}

async function addLines(tx: Context, lines: (Key & object)[]): Promise<void> {
  if (lines.length === 0) return;
  const columns = sql`"personId" uuid, "topicId" text, score real, "evidenceCount" int, "lastDate" date, algorithm int`;
  await tx.db.execute(
    sql`insert into ${expertise} (person_id, topic_id, score, evidence_count, last_date, algorithm, computed_at)
      select *, ${tx.now.toISOString()}::timestamptz from ${asRows(lines, columns)}`,
  );
}

async function removeEvidence(tx: Context, evidence: { id: string }[]): Promise<void> {
  if (evidence.length === 0) return;
  const given = asRows(evidence, sql`id uuid`);
  await tx.db.execute(sql`delete from ${expertiseEvidence} using ${given} where ${expertiseEvidence.id} = given.id`);
}

async function addEvidence(tx: Context, evidence: object[]): Promise<void> {
  if (evidence.length === 0) return;
  const columns = sql`"personId" uuid, "topicId" text, kind text, "sourceId" uuid, role text, date date, value real`;
  await tx.db.execute(
    sql`insert into ${expertiseEvidence} (person_id, topic_id, kind, source_id, role, date, value) select * from ${asRows(evidence, columns)}`,
  );
}

/** Rows as one parameter: there may be more of them than a statement takes parameters. */
const asRows = (rows: object[], columns: SQL): SQL => sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(${columns})`;
