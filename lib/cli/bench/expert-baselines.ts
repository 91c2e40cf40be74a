import { randomFrom } from "@/lib/testing/random";

export type Scored = [person: string, score: number][];
/** A document that answers, with who wrote it. */
type Hit = { score: number; people: string[] };
/** How many documents each person is credited with, and how many they uploaded. */
export type Careers = { written: ReadonlyMap<string, number>; uploaded: ReadonlyMap<string, number> };

/** How steeply expCombMNZ believes the first answers: scores are brought to at most this before they are raised. */
const EXPONENT = 5;

type Baseline = (hits: Hit[], careers: Careers, question: number) => Map<string, number>;

/** Ways to rank people that are known from books, or that one would think of first: what the product must be better than. */
export const baselines: Record<string, Baseline> = {
  random: (_, { written }, question) => {
    const { next } = randomFrom(question + 1);
    return new Map([...written.keys()].sort().map((person) => [person, next()]));
  },
  mostUploads: (_, { uploaded }) => new Map(uploaded),
  combSum: (hits) => summed(hits, ({ score }) => score),
  expCombMnz: (hits) => {
    const top = Math.max(0, ...hits.map(({ score }) => score));
    const votes = summed(hits, () => 1);
    const sums = summed(hits, ({ score }) => Math.exp((EXPONENT * score) / top));
    return new Map([...sums].map(([person, sum]) => [person, sum * (votes.get(person) ?? 0)]));
  },
  // Balog's P(d|p): what a person knows is shared among all that they ever wrote.
  candidateCentred: (hits, { written }) => summed(hits, ({ score }, person) => score / (written.get(person) ?? 1)),
};

function summed(hits: Hit[], worth: (hit: Hit, person: string) => number): Map<string, number> {
  const sums = new Map<string, number>();
  for (const hit of hits) for (const person of hit.people) sums.set(person, (sums.get(person) ?? 0) + worth(hit, person));
  return sums;
}

/** Best first; of equals in the order of their names, so that a run can be repeated. */
export const inOrder = (scores: ReadonlyMap<string, number>): Scored =>
  [...scores].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
