import { partsAsked } from "@/lib/dutch/analyse";
import type { ReadQuery, TypedWord } from "@/lib/dutch/query";
import { stem } from "@/lib/dutch/stem";
import { isStopWord } from "@/lib/dutch/stop-words";
import type { OtherName, Synonyms } from "@/lib/dutch/synonyms";
import { joinedWithNumber } from "@/lib/dutch/words";
import type { Alternative, QueryGroup } from "@/lib/kernel/search-index";

/** What planning may know: the collection as this reader sees it, and what things are called. */
export type Knowledge = {
  /** The terms that stand in any of the reader's entries. */
  known: ReadonlySet<string>;
  /** What an unknown word was probably meant to be. */
  corrections: ReadonlyMap<string, string>;
  synonyms: Synonyms;
  formerNames: Synonyms;
  /** A topic that is called so: entries about it carry the term. */
  topics: { at(terms: string[], from: number): { length: number; topics: { id: string; name: string }[] } | null };
};

/** Why something may be found that does not hold the word itself. */
export type Note =
  | { reason: "corrected"; from: string; to: string }
  | { reason: "synonym"; from: string; to: string }
  | { reason: "formerName"; from: string; to: string }
  | { reason: "topic"; from: string; to: string; topicId: string };

export type Plan = {
  groups: QueryGroup[];
  atLeast: number;
  phrases: string[];
  excluded: string[];
  /** Terms that a snippet marks, with the weight of what they say. */
  marks: Map<string, number>;
  notes: Note[];
  topicIds: string[];
  /** Words that stand nowhere, and that nothing like them stands for. */
  unknown: string[];
};

/** A word of a compound that was asked for says less than the compound. */
const PART_WEIGHT = 0.7;
/** What another name weighs beside the word itself, and a topic that an entry merely carries as its metadata. */
const SYNONYM_WEIGHT = 0.8;
const FORMER_NAME_WEIGHT = 0.9;
const TOPIC_WEIGHT = 0.5;
const CORRECTED_WEIGHT = 0.95;
/**
 * A quarter of what was asked must be there: one word of four. The order sees to it that what has more of it comes first; to ask for
 * half kept good answers out that say the same in other words.
 */
const SHARE_TO_MEET = 0.25;
/** A word written apart that is one word in the texts ("PKI overheid") says what both say together. */
const WRITTEN_APART_WEIGHT = 1.5;

export const topicTerm = (topicId: string): string => `topic:${topicId}`;

/** One word to look for, after correction. */
type Slot = { typed: string; word: string; weight: number; partOfWhole: TypedWord | null };

/** The terms whose presence decides how to plan: each word, its parts, what it forms with its neighbour. */
export function termsToLookUp(read: ReadQuery): string[] {
  const pieces = read.words.flatMap((word) => word.pieces);
  const terms = new Set<string>();
  pieces.forEach((piece, place) => {
    terms.add(stem(piece));
    for (const part of partsAsked(piece)) terms.add(stem(part));
    const next = pieces[place + 1];
    if (next !== undefined) terms.add(stem(piece + next));
  });
  for (const { joined } of read.words) if (joined !== null) terms.add(stem(joined));
  return [...terms];
}

/** The words that stand in nothing the reader may see, not even in parts: probably typing errors. */
export function unknownWords(read: ReadQuery, known: Knowledge["known"]): string[] {
  const stands = (term: string) => known.has(term);
  const words = read.words.filter(({ joined }) => joined === null || !stands(stem(joined))).flatMap(({ pieces }) => pieces);
  return words.filter((word) => !isStopWord(word) && !stands(stem(word)) && !partsAsked(word).some((part) => stands(stem(part))));
}

/** A split into many small words is more often a slip: "besluiten·date·bank" was to be a databank. */
const DOUBTFUL_PARTS = 3;
const DOUBTFUL_LENGTH = 4;

/** The words that stand nowhere as they are typed, and come apart in an unlikely way. */
export function doubtfulWords(read: ReadQuery, known: Knowledge["known"]): string[] {
  const isDoubtful = (parts: string[]) => parts.length >= DOUBTFUL_PARTS && parts.some((part) => part.length <= DOUBTFUL_LENGTH);
  return read.words.flatMap(({ pieces }) => pieces).filter((word) => !known.has(stem(word)) && isDoubtful(partsAsked(word)));
}

export function planQuery(read: ReadQuery, knowledge: Knowledge): Plan {
  const slots = slotsOf(read, knowledge);
  const plan: Plan = {
    groups: [],
    atLeast: 1,
    phrases: read.phrases,
    excluded: read.excluded,
    marks: new Map(),
    notes: correctionNotes(slots),
    topicIds: [],
    unknown: [],
  };
  const terms = slots.map(({ word }) => stem(word));
  for (let place = 0; place < slots.length; ) place += addGroup(plan, { slots, terms, place, knowledge });
  const explained = new Set(plan.notes.flatMap(({ from }) => from.split(" ")));
  plan.unknown = unknownWords(read, knowledge.known).filter((word) => !explained.has(word));
  plan.atLeast = Math.max(1, Math.ceil(plan.groups.length * SHARE_TO_MEET));
  for (const { alternatives } of plan.groups)
    for (const way of alternatives)
      for (const { term, weight } of way.terms)
        if (!term.startsWith("topic:")) plan.marks.set(term, Math.max(weight, plan.marks.get(term) ?? 0));
  return plan;
}

function slotsOf(read: ReadQuery, { corrections }: Knowledge): Slot[] {
  return read.words.flatMap((word) =>
    word.pieces
      .filter((piece) => !isStopWord(piece))
      .map((piece) => {
        const corrected = corrections.get(piece);
        return { typed: piece, word: corrected ?? piece, weight: corrected ? CORRECTED_WEIGHT : 1, partOfWhole: word.joined ? word : null };
      }),
  );
}

const correctionNotes = (slots: Slot[]): Note[] =>
  slots.filter(({ typed, word }) => typed !== word).map(({ typed, word }) => ({ reason: "corrected", from: typed, to: word }));

type Place = { slots: Slot[]; terms: string[]; place: number; knowledge: Knowledge };

/** Adds the group that starts at this place and answers how many slots it took. */
function addGroup(plan: Plan, { slots, terms, place, knowledge }: Place): number {
  const apart = writtenApart(slots, place, knowledge);
  const synonym = knowledge.synonyms.at(terms, place);
  const former = knowledge.formerNames.at(terms, place);
  const topic = knowledge.topics.at(terms, place);
  // The longest name wins: "functionaris voor gegevensbescherming" before what "gegevensbescherming" alone would mean.
  const length = Math.max(1, ...[synonym, former, topic, apart].map((found) => found?.length ?? 0));
  const run = slots.slice(place, place + length);
  const from = run.map(({ typed }) => typed).join(" ");
  const worth = run.flatMap(ownTerms).reduce((sum, { weight }) => sum + weight, 0);
  const isApart = apart?.length === length;
  const ways: Alternative[] = [{ terms: run.flatMap(ownTerms), needs: isApart ? 1 : ownNeeds(run, slots) }];
  if (isApart) ways.push(...apart.ways);
  if (synonym?.length === length)
    ways.push(...otherNames(plan, synonym.others, { reason: "synonym", from, weight: SYNONYM_WEIGHT, worth }, knowledge));
  if (former?.length === length)
    ways.push(...otherNames(plan, former.others, { reason: "formerName", from, weight: FORMER_NAME_WEIGHT, worth }, knowledge));
  if (topic?.length === length) ways.push(...topicWays(plan, topic.topics));
  plan.groups.push({ alternatives: ways });
  return length;
}

function topicWays(plan: Plan, topics: { id: string }[]): Alternative[] {
  plan.topicIds.push(...topics.map(({ id }) => id));
  return topics.map(({ id }) => ({ terms: [{ term: topicTerm(id), weight: TOPIC_WEIGHT }], needs: 1 }));
}

/**
 * How many terms must be there. Of one compound asked for alone all its words; beside other words one of them already says
 * something. Words that form a name together must be there together.
 */
const ownNeeds = (run: Slot[], slots: Slot[]): number =>
  slots.length === 1 ? Math.max(1, ...run.map(({ word }) => partsAsked(word).length)) : run.length;

/** A word and what it is made of: "veiligheidsplan" also answers to "plan voor veiligheid". */
function ownTerms({ word, weight }: Slot): Alternative["terms"] {
  const whole = { term: stem(word), weight };
  const parts = partsAsked(word).map((part) => ({ term: stem(part), weight: weight * PART_WEIGHT }));
  return [whole, ...parts.filter(({ term }) => term !== whole.term)];
}

/** Two words that the texts write as one, or as one with a number: "PKI overheid", "back-up", "NIS 2". */
function writtenApart(slots: Slot[], place: number, { known }: Knowledge): { length: number; ways: Alternative[] } | null {
  const [left, right] = [slots[place], slots[place + 1]];
  if (left?.partOfWhole?.joined) {
    const whole = left.partOfWhole;
    const length = slots.slice(place).findIndex(({ partOfWhole }) => partOfWhole !== whole);
    const term = stem(whole.joined ?? "");
    return { length: length < 0 ? slots.length - place : length, ways: [{ terms: [{ term, weight: WRITTEN_APART_WEIGHT }], needs: 1 }] };
  }
  if (!left || !right) return null;
  const joined = joinedWithNumber(left.word, right.word) ?? left.word + right.word;
  const term = stem(joined);
  if (!known.has(term) || partsAsked(joined).length > 0) return null;
  return { length: 2, ways: [{ terms: [{ term, weight: WRITTEN_APART_WEIGHT }], needs: 1 }] };
}

/** `worth`: what the words that were typed weigh together. */
type Naming = { reason: "synonym" | "formerName"; from: string; weight: number; worth: number };

function otherNames(plan: Plan, others: OtherName[], { reason, from, weight, worth }: Naming, { known }: Knowledge): Alternative[] {
  // A name that stands nowhere would only make the note longer.
  const used = others.filter(({ terms }) => terms.every((term) => known.has(term)));
  for (const { name } of used) plan.notes.push({ reason, from, to: name });
  // An abbreviation says in one word what its long form says in many: together they weigh as much.
  const each = (terms: string[]) => weight * Math.max(1, worth / terms.length);
  return used.map(({ terms }) => ({ terms: terms.map((term) => ({ term, weight: each(terms) })), needs: terms.length }));
}
