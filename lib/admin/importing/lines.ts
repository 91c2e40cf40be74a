import { slipsBetween } from "@/lib/dutch/spelling";
import { folded, shown } from "@/lib/kernel/csv-columns";

/** What is wrong with a line: the name of a sentence in lib/i18n, and what it needs. */
export type Problem = { key: string; params: Record<string, string | number> };

export const problem = (key: string, params: Problem["params"] = {}): Problem => ({
  key,
  params: typeof params.value === "string" ? { ...params, value: shown(params.value) } : params,
});

/** A line of a list as it was understood. `make` and `change` are ready to be brought in; of a `known` line nothing changes. */
export type CheckedLine<Data> = {
  line: number;
  /** By what a person recognises it. */
  label: string;
  problems: Problem[];
  outcome: "make" | "change" | "known";
  data: Data;
};

/** Slips that make a name a suggestion, and how many of those anybody reads. */
const NEAR = 3;
const MOST_SUGGESTIONS = 3;

/** Gives the names that were perhaps meant, nearest first. `bare` takes off what all of them begin with. Built once a list. */
export function suggestionsAmong(names: string[], bare = (name: string) => name): (typed: string) => string[] {
  const known = names.map((name) => ({ name, as: folded(bare(name)) }));
  const given = new Map<string, string[]>();
  return (typed) => {
    const wanted = folded(bare(typed));
    const found = given.get(wanted) ?? nearest(wanted, known);
    given.set(wanted, found);
    return found;
  };
}

function nearest(wanted: string, known: { name: string; as: string }[]): string[] {
  const most = Math.min(NEAR, Math.floor(wanted.length / 3));
  const near = known
    .map(({ name, as }) => ({ name, slips: wanted.length > 3 && as.includes(wanted) ? 0 : slipsBetween(wanted, as, most) }))
    .filter(({ slips }) => slips <= most)
    .sort((one, other) => one.slips - other.slips || one.name.length - other.name.length);
  return near
    .filter(({ slips }) => slips === near[0]?.slips)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ name }) => name);
}
