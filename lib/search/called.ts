import { type Synonyms, synonymsOf, termsOfName } from "@/lib/dutch/synonyms";
import type { SearchIndex } from "@/lib/kernel/search-index";

/** Words of the longest name that is looked up. */
const LONGEST_NAME = 6;
/** Other names of one name, the most used first: texts spell a name in several ways. */
const MOST_OTHERS = 3;

/** What the reader's own documents call these words by another name: "OIN" for "organisatie-identificatienummer", both ways. */
export async function calledSynonyms(index: SearchIndex, terms: string[], audience: string[]): Promise<Synonyms> {
  const found = await index.called(runsOf(terms), audience);
  const byKey = new Map<string, { other: string; count: number }[]>();
  for (const { key, ...one } of found) byKey.set(key, [...(byKey.get(key) ?? []), one]);
  return synonymsOf(
    new Map(
      [...byKey].map(([key, others]) => [
        key,
        others
          .sort(mostUsed)
          .slice(0, MOST_OTHERS)
          .map(({ other }) => ({ name: other, terms: termsOfName(other) })),
      ]),
    ),
  );
}

const mostUsed = (one: { other: string; count: number }, another: { other: string; count: number }): number =>
  another.count - one.count || (one.other < another.other ? -1 : 1);

function runsOf(terms: string[]): string[] {
  const runs = terms.flatMap((_, from) => Array.from({ length: LONGEST_NAME }, (_, more) => terms.slice(from, from + more + 1).join(" ")));
  return [...new Set(runs)];
}
