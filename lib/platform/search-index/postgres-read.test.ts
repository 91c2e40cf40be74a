import { type SQL, StringChunk } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "@/lib/kernel/ports";
import { NO_DAY } from "./cards";
import { packNumbers, packPostings } from "./packed";
import { openReader } from "./postgres-read";

const EPOCH = "one";
type Row = { part: string; number: number; name: string | null; facet: null; bytes: Buffer | null };

const row = (part: string, number: number, name: string | null = null, bytes: Buffer | null = null): Row => ({
  part,
  number,
  name,
  facet: null,
  bytes,
});
const layout = (revision: number, merges: number, segment: number) =>
  row("layout", 0, JSON.stringify({ epoch: EPOCH, merges, revision, segment }));
const entries = (number: number) => row("entries", 0, null, packNumbers([number, 1, 0, 0, 5, NO_DAY, 0, 0]));
const list = (term: string) => row("list", 0, term, packPostings([{ entry: 1, impact: 1 }]));

/** A database whose readings arrive when and as it is told: several connections answer in any order. */
function aDatabase() {
  const index = { revision: 1 };
  const readings: Promise<Row[]>[] = [];
  const execute = async (query: SQL) => {
    const isReading = JSON.stringify(query.queryChunks.map((chunk) => (chunk instanceof StringChunk ? chunk.value : ""))).includes(
      "union all",
    );
    if (isReading) return { rows: (await readings.shift()) ?? [] };
    return { rows: [{ epoch: EPOCH, revision: index.revision }] };
  };
  return { db: { execute } as unknown as Database, index, readings };
}

function later() {
  let answer: (rows: Row[]) => void = () => {};
  const promise = new Promise<Row[]>((resolve) => (answer = resolve));
  return { promise, answer };
}

/** Two readings at once, of which the second is answered first. */
async function overtaken(terms: [string[], string[]], early: Row[], late: Row[]) {
  const { db, index, readings } = aDatabase();
  const read = openReader(db);
  const [first, second] = [later(), later()];
  readings.push(Promise.resolve([layout(1, 0, 40), row("audience", 1, "all"), entries(1)]), first.promise, second.promise);
  await read([]);
  index.revision = 3;
  const [slow, fast] = [read(terms[0]), read(terms[1])];
  await new Promise((resolve) => setImmediate(resolve));
  second.answer(late);
  await fast;
  // The one that was overtaken reads again, and whoever asks after it finds the same.
  const whole = [...late.filter(({ part }) => part === "layout"), ...terms[0].map(list)];
  readings.push(Promise.resolve(whole), Promise.resolve(whole));
  first.answer(early);
  await slow;
  return read(terms[0]);
}

test("an entry that is gone does not come back with an answer that was overtaken", async () => {
  const gone = row("gone", 1, null, packNumbers([2]));
  const { cards } = await overtaken([[], []], [layout(2, 0, 41), entries(2)], [layout(3, 0, 41), gone]);
  expect(cards.visibleTo(["all"]).entries).toBe(1);
});

test("a list that was merged meanwhile holds each entry once", async () => {
  const { postings } = await overtaken([["x"], ["y"]], [layout(2, 0, 40), list("x")], [layout(3, 1, 42)]);
  expect([...(postings.get("x")?.entries ?? [])]).toEqual([1]);
});

test("a snapshot does not look again for what it has, and others do", async () => {
  const { db, index, readings } = aDatabase();
  const read = openReader(db);
  readings.push(Promise.resolve([layout(1, 0, 40), row("audience", 1, "all"), entries(1), list("x")]));
  const snapshot = read.snapshot();
  await snapshot(["x"]);
  index.revision = 2;
  readings.push(Promise.resolve([layout(2, 0, 41), entries(2)]));
  expect((await snapshot(["x"])).cards.size).toBe(1);
  expect((await read(["x"])).cards.size).toBe(2);
});
