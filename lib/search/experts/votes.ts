import { analyseText } from "@/lib/dutch/analyse";
import type { IndexHit, QueryGroup } from "@/lib/kernel/search-index";
import type { Topic } from "@/lib/topics/queries";
import type { Lesson } from "../learning";

/** An answer to what was asked, and how much it says of the people it is of. */
export type Vote = IndexHit & { worth: number };

/** Somebody who may know, with the answers that say so. */
export type Candidate = { id: string; score: number; votes: number; documents: number; reasons: string[]; topic: Topic | null };

/**
 * How far down the answers say who knows: the best fiftieth of all that the reader may see, within these bounds. Of few texts the
 * hundredth says little any more; of many there are hundreds that say something.
 */
const SHARE = 1 / 50;
const [LEAST, MOST] = [100, 500];

export const depthOf = (entries: number): number => Math.min(MOST, Math.max(LEAST, Math.round(entries * SHARE)));

/** So many are put in order once more by what they teach, before the first of them count. */
export const poolOf = (entries: number): number => Math.min(MOST, 3 * depthOf(entries));

/** From 0 in a small library to 1 in a large one, where any text tells less and how many somebody has on a subject tells more. */
const largeness = (depth: number): number => Math.log(depth / LEAST) / Math.log(MOST / LEAST);

/**
 * What the first answers teach about the subject counts much more here than in the order of the answers: it is for people who know
 * about it. An answer that meets half of what was asked teaches next to nothing. When one word was asked for nothing is learned: a text
 * that mentions it in passing would teach as much as one that is about it.
 */
export const lessonOf = (groups: number): Lesson => ({ terms: 30, weight: 2 * (1 - 1 / groups), fullness: 4 });

/** An answer far below the first says little about who wrote it: in a small library its score counts to the third power. */
const STEEPNESS = 3;
/** What a text of a small library gains at most when its title names all that was asked: it is about that, and does not only mention it. */
const TITLE_BONUS = 0.15;
/** Of several authors each knows nearly as much about a text as one alone: of two each has 93 hundredths, of sixteen three quarters. */
const SHARING = 0.1;
/** From this share of the best score on, an answer is told as a reason. */
const TELLING = 0.4;
/** Who shares something on every subject says less on one: works on others, half as many as were looked at, halve what these say. */
const OTHER_WORKS = 0.5;
/** What the best must have by their texts before these count whole beside profiles: as much as two good ones. A mention in passing is less. */
const ENOUGH = 2;

/** What the answers say of everybody who wrote them. */
export function candidatesFrom(votes: Vote[], groups: QueryGroup[], depth: number): Candidate[] {
  const large = largeness(depth);
  const bonus = TITLE_BONUS * (1 - large);
  const credited = votes
    .filter(({ people }) => people.length > 0)
    .map((vote) => (bonus > 0 ? { ...vote, score: vote.score * (1 + bonus * named(vote.title, groups)) } : vote));
  const top = Math.max(0, ...credited.map(({ score }) => score));
  const candidates = new Map<string, Candidate>();
  if (top === 0) return [];
  for (const { id: answer, kind, score, people, worth } of credited) {
    const share = score / top;
    const said = (worth * share ** (STEEPNESS - large)) / people.length ** SHARING;
    for (const id of people) {
      const candidate = candidates.get(id) ?? newCandidate(id);
      candidate.score += said;
      candidate.votes += 1;
      if (kind === "document") candidate.documents += 1;
      if (share >= TELLING) candidate.reasons.push(answer);
      candidates.set(id, candidate);
    }
  }
  return [...candidates.values()].map((candidate) => ({ ...candidate, score: candidate.score * candidate.votes ** large }));
}

/** The part of what was asked that a title has a word of. */
function named(title: string, groups: QueryGroup[]): number {
  const { terms } = analyseText(title);
  const has = ({ alternatives }: QueryGroup) => alternatives.some((way) => way.terms.some(({ term }) => terms.has(term)));
  return groups.filter(has).length / Math.max(1, groups.length);
}

export const newCandidate = (id: string): Candidate => ({ id, score: 0, votes: 0, documents: 0, reasons: [], topic: null });

export const byScore = (one: Candidate, other: Candidate) => other.score - one.score || one.id.localeCompare(other.id);

/**
 * The score of somebody who wrote so many works in all. The secretary who shares whatever a circle makes has something on every
 * subject. Only works beside those that answer weigh: so no work on a subject takes its writer down on it.
 */
export function narrowed({ score, documents }: Candidate, works: number, depth: number): number {
  const others = Math.max(0, works - documents);
  return score / (1 + Math.log2(1 + others / (OTHER_WORKS * depth)));
}

/** The same with nobody above 1. */
export function outOfOne(candidates: Candidate[]): Candidate[] {
  const best = Math.max(ENOUGH, ...candidates.map(({ score }) => score));
  return candidates.map((candidate) => ({ ...candidate, score: candidate.score / best }));
}
