import { readFileSync } from "node:fs";
import { say, table } from "./bench/figures";

/**
 * How much two runs of bench:search have in common: the mean share of the first ten answers that both give, query by query.
 *   npm run bench:overlap -- RUN RUN
 */
const DEPTH = 10;

function firstTen(file: string): Map<string, string[]> {
  const answers = new Map<string, string[]>();
  for (const line of readFileSync(file, "utf8").split(/\r?\n/)) {
    const [query, , id, rank] = line.split(/\s+/);
    if (!query || !id || Number(rank) > DEPTH) continue;
    answers.set(query, [...(answers.get(query) ?? []), id]);
  }
  return answers;
}

const shareOf = (one: string[], other: string[]): number =>
  one.filter((id) => other.includes(id)).length / Math.max(1, one.length, other.length);

function overlap(one: Map<string, string[]>, other: Map<string, string[]>): void {
  const queries = [...new Set([...one.keys(), ...other.keys()])];
  const shares = queries.map((query) => shareOf(one.get(query) ?? [], other.get(query) ?? []));
  const same = queries.filter((query) => one.get(query)?.join() === other.get(query)?.join());
  table({
    queries: queries.length,
    overlap: Number((shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length)).toFixed(3)),
    lowest: Math.min(...shares),
    sameOrder: same.length,
  });
}

const [one, other] = process.argv.slice(2);
if (!one || !other) {
  say("npm run bench:overlap -- RUN RUN");
  process.exit(2);
}
overlap(firstTen(one), firstTen(other));
