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

type Terms = Alternative["terms"];

/**
 * How much is learned: how many terms, and what the most telling one weighs beside a word that was asked for. `fullness`: an answer
 * that meets a part of what was asked is believed by that part to this power.
 */
export type Lesson = { terms: number; weight: number; fullness: number };

/** For the order of answers: a little, for what they share with one another is not what was asked. */
const forOrder: Lesson = { terms: 12, weight: 0.1, fullness: 0 };

/**
 * What the best answers have in common beyond the words that were asked for: who asks for "verboden AI" is answered first by texts
 * on risks and obligations too. Nothing new is found by it, only the order of what was found; and nothing is known for it but the
 * reader's own answers.
 */
export function learnedTerms(hits: IndexHit[], groups: QueryGroup[], lesson = forOrder): Terms {
  if (hits.length < FEWEST || lesson.weight === 0) return [];
  const asked = new Set(groups.flatMap(({ alternatives }) => alternatives.flatMap(({ terms }) => terms.map(({ term }) => term))));
  const best = hits[0]?.score ?? 0;
  const learned = new Map<string, { trust: number; teachers: number }>();
  for (const { about, score, met } of hits.slice(0, TEACHERS)) {
    const believed = (score / best) ** TRUST * (met / groups.length) ** lesson.fullness;
    for (const term of about) {
      if (asked.has(term)) continue;
      const { trust, teachers } = learned.get(term) ?? { trust: 0, teachers: 0 };
      learned.set(term, { trust: trust + believed, teachers: teachers + 1 });
    }
  }
  const shared = [...learned].filter(([, { teachers }]) => teachers >= LEAST_TEACHERS);
  const rarity = rarityAmong(hits);
  return weighed(
    shared.map(([term, { trust }]) => [term, trust * rarity(term)]),
    lesson,
  );
}

/** A word that most of the answers have tells none apart. */
function rarityAmong(hits: IndexHit[]): (term: string) => number {
  const counts = new Map<string, number>();
  for (const { about } of hits) for (const term of new Set(about)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return (term) => Math.log(1 + hits.length / (counts.get(term) ?? 1));
}

function weighed(terms: [string, number][], lesson: Lesson): Terms {
  const first = terms.sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).slice(0, lesson.terms);
  const most = first[0]?.[1] ?? 1;
  return first.map(([term, worth]) => ({ term, weight: (lesson.weight * worth) / most }));
}

/** The first answers in the order of what was asked for together with what they taught. */
export async function relearned(
  index: SearchIndex,
  hits: IndexHit[],
  { groups, audience }: { groups: QueryGroup[]; audience: string[] },
  lesson = forOrder,
): Promise<IndexHit[]> {
  const terms = learnedTerms(hits.slice(0, LEARNING_DEPTH), groups, lesson);
  if (terms.length === 0) return hits;
  const more = await index.weigh(
    hits.map(({ id }) => id),
    terms,
    audience,
  );
  // A stable sort: what is equal stays in the order of the engine.
  return hits.map((hit) => ({ ...hit, score: hit.score + (more.get(hit.id) ?? 0) })).sort((one, other) => other.score - one.score);
}
