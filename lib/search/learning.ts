import type { Alternative, IndexHit, QueryGroup, SearchIndex } from "@/lib/kernel/search-index";

/** Answers that are put in order again, and how many of the best say what the subject is. */
export const LEARNING_DEPTH = 100;
const TEACHERS = 20;
/** With fewer answers there is nothing to tell apart. */
const FEWEST = 4;
/** The first answers are believed much more than the later ones: a score half as high counts an eighth. */
const TRUST = 3;
/** A term that only one of them has is a thing of its own. */
const LEAST_TEACHERS = 2;
/** Terms that are learned, and what the most telling one weighs beside a word that was asked for. */
const LEARNED_TERMS = 12;
const LEARNED_WEIGHT = 0.1;

type Terms = Alternative["terms"];

/**
 * What the best answers have in common beyond the words that were asked for: who asks for "verboden AI" is answered first by texts
 * on risks and obligations too. Nothing new is found by it, only the order of what was found; and nothing is known for it but the
 * reader's own answers.
 */
export function learnedTerms(hits: IndexHit[], groups: QueryGroup[]): Terms {
  if (hits.length < FEWEST) return [];
  const asked = new Set(groups.flatMap(({ alternatives }) => alternatives.flatMap(({ terms }) => terms.map(({ term }) => term))));
  const best = hits[0]?.score ?? 0;
  const learned = new Map<string, { trust: number; teachers: number }>();
  for (const { about, score } of hits.slice(0, TEACHERS)) {
    for (const term of about) {
      if (asked.has(term)) continue;
      const { trust, teachers } = learned.get(term) ?? { trust: 0, teachers: 0 };
      learned.set(term, { trust: trust + (score / best) ** TRUST, teachers: teachers + 1 });
    }
  }
  const shared = [...learned].filter(([, { teachers }]) => teachers >= LEAST_TEACHERS);
  return weighed(shared.map(([term, { trust }]) => [term, trust * rarityAmong(hits, term)]));
}

/** A word that most of the answers have tells none apart. */
const rarityAmong = (hits: IndexHit[], term: string): number =>
  Math.log(1 + hits.length / hits.filter(({ about }) => about.includes(term)).length);

function weighed(terms: [string, number][]): Terms {
  const first = terms.sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).slice(0, LEARNED_TERMS);
  const most = first[0]?.[1] ?? 1;
  return first.map(([term, worth]) => ({ term, weight: (LEARNED_WEIGHT * worth) / most }));
}

/** The first answers in the order of what was asked for together with what they taught. */
export async function relearned(
  index: SearchIndex,
  hits: IndexHit[],
  { groups, audience }: { groups: QueryGroup[]; audience: string[] },
): Promise<IndexHit[]> {
  const terms = learnedTerms(hits, groups);
  if (terms.length === 0) return hits;
  const more = await index.weigh(
    hits.map(({ id }) => id),
    terms,
    audience,
  );
  // A stable sort: what is equal stays in the order of the engine.
  return hits.map((hit) => ({ ...hit, score: hit.score + (more.get(hit.id) ?? 0) })).sort((one, other) => other.score - one.score);
}
