import { stem } from "@/lib/dutch/stem";
import { isStopWord } from "@/lib/dutch/stop-words";

/** The terms that surely stand wherever these runs of folded words stand, by run. */
export const impliedTerms = (runs: string[]): Map<string, string[]> =>
  new Map(runs.map((run) => [run, [...new Set(run.split(" ").filter((word) => !isStopWord(word)))].map(stem)]));
