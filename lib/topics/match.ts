import { analyseText, partsOf } from "@/lib/dutch/analyse";
import { stem } from "@/lib/dutch/stem";
import { isStopWord } from "@/lib/dutch/stop-words";
import { foldedWords, rawWords } from "@/lib/dutch/words";

export type TopicToMatch = { id: string; nl: string; en: string; synonyms: string[] };
export type TopicMatch = { topicId: string; score: number; firstSentence: string };

/** A name of a topic as terms in a row. `weight`: what one mention says about the text. */
type Name = { terms: string[]; whole: string | null; weight: number };
type Prepared = { id: string; names: Name[] };

/** A topic's own name says more than a word that belongs to it; a word of several topics says little about each. */
const OWN_NAME = 2;
/** A piece of its name that can stand alone: a compound or an abbreviation says nearly as much, "servers" does not. */
const TELLING_PIECE = 1.7;
const SYNONYM = 1;
/** Inside a compound ("firewallbeheer") a word is mentioned in passing. */
const IN_COMPOUND = 0.5;
/** A mention in the title or the first words is what the text is about. */
const OPENING_WORDS = 15;
const OPENING = 3;
/** Below this a text merely touches on a subject. */
const LEAST_SCORE = 3.5;
const MOST_TOPICS = 4;
/** A topic this far below the first is an aside. */
const SHARE_OF_BEST = 0.4;
/** Words that belong to a topic in the taxonomy, yet are used for everything. */
const TOO_COMMON = new Set(
  "ict afspraken meldingen personeel opvolging register gemeente ocmw hr sip uc gsm planning plannen standaarden cultuur werken functies aankoop netwerk contracten gegevens documenten innovatie beleid planning opleiding incident exit school zorg politie bevolking hinder migratie integratie meldingen strategie storage teams desktop centrale monitor scan scannen facturen beheer it ea dr san dba"
    .split(" ")
    .map(stem),
);

const prepared = new WeakMap<readonly TopicToMatch[], Prepared[]>();

/** The topics that a text is about, best first, each with the first sentence that shows it. */
export function matchTopics(text: string, taxonomy: readonly TopicToMatch[], leastScore = LEAST_SCORE): TopicMatch[] {
  const topics = prepared.get(taxonomy) ?? prepareTopics(taxonomy);
  prepared.set(taxonomy, topics);
  const words = rawWords(text).flatMap(({ raw, start }) => foldedWords(raw).map((word) => ({ word, start })));
  const telling = words.filter(({ word }) => !isStopWord(word)).map(({ word, start }) => ({ word, term: stem(word), start }));
  const present = new Set(analyseText(text).terms.keys());
  const matches = topics.flatMap((topic) => matchOne(topic, telling, present, text));
  matches.sort((one, other) => other.score - one.score || one.topicId.localeCompare(other.topicId));
  const least = Math.max(leastScore, (matches[0]?.score ?? 0) * SHARE_OF_BEST);
  return matches.filter(({ score }) => score >= least).slice(0, MOST_TOPICS);
}

type Word = { word: string; term: string; start: number };

function matchOne(topic: Prepared, words: Word[], present: Set<string>, text: string): TopicMatch[] {
  let mentions = 0;
  let first = Number.POSITIVE_INFINITY;
  for (const name of topic.names) {
    if (!name.terms.every((term) => present.has(term)) && !(name.whole && present.has(name.whole))) continue;
    let said = 0;
    words.forEach((_, place) => {
      const weight = mentionAt(name, words, place);
      if (weight === 0) return;
      said += weight * (place < OPENING_WORDS ? OPENING : 1);
      first = Math.min(first, words[place]?.start ?? 0);
    });
    // The tenth mention says hardly more than the fifth.
    mentions += name.weight * Math.log2(1 + said);
  }
  if (mentions === 0) return [];
  return [{ topicId: topic.id, score: Number(mentions.toFixed(3)), firstSentence: sentenceAt(text, first) }];
}

function mentionAt({ terms, whole }: Name, words: Word[], place: number): number {
  const here = words[place];
  if (!here) return 0;
  if (terms.every((term, offset) => words[place + offset]?.term === term)) return 1;
  if (whole !== null && here.term === whole) return 1;
  const only = terms.length === 1 ? terms[0] : undefined;
  return only !== undefined && only.length > 4 && partsOf(here.word).some((part) => stem(part) === only) ? IN_COMPOUND : 0;
}

function prepareTopics(taxonomy: readonly TopicToMatch[]): Prepared[] {
  const owners = new Map<string, number>();
  const all = taxonomy.map((topic) => ({ id: topic.id, names: namesOf(topic) }));
  for (const { names } of all) for (const { terms } of names) owners.set(terms.join(" "), (owners.get(terms.join(" ")) ?? 0) + 1);
  return all.map(({ id, names }) => ({
    id,
    names: names.map((name) => ({ ...name, weight: name.weight / (owners.get(name.terms.join(" ")) ?? 1) })),
  }));
}

/** "Adressenregister (CRAB)" has two own names; "Netwerk en wifi" has two as well. */
function namesOf({ nl, en, synonyms }: TopicToMatch): Name[] {
  const names = new Map<string, Name>();
  const add = (name: string, weight: number) => {
    const words = foldedWords(name).filter((word) => !isStopWord(word));
    const terms = words.map(stem);
    const first = terms[0];
    if (first === undefined || names.has(terms.join(" "))) return;
    if (terms.length === 1 && (TOO_COMMON.has(first) || first.length < 2)) return;
    // "gis-plan" and "gis plan" are also written "gisplan".
    names.set(terms.join(" "), { terms, whole: terms.length > 1 ? stem(words.join("")) : null, weight });
  };
  add(nl, OWN_NAME);
  add(en, OWN_NAME);
  for (const piece of nl.split(/\s+en\s+|[(),]/)) add(piece, tells(piece) ? TELLING_PIECE : SYNONYM);
  for (const name of synonyms) add(name, SYNONYM);
  return [...names.values()];
}

const tells = (piece: string): boolean => /^\s*\p{Lu}{2,}/u.test(piece) || foldedWords(piece).some((word) => partsOf(word).length > 0);

const LONGEST_SENTENCE = 240;

function sentenceAt(text: string, place: number): string {
  const before = text.slice(Math.max(0, place - LONGEST_SENTENCE), place);
  const start =
    place -
    before.length +
    Math.max(...["\n", ". ", "! ", "? "].map((end) => before.lastIndexOf(end) + (before.includes(end) ? end.length : 1)));
  const after = text.slice(place);
  const end = after.search(/[.!?](?:\s|$)|\n/);
  const sentence = text.slice(Math.max(0, start), place + (end < 0 ? LONGEST_SENTENCE : end + 1));
  return sentence.replace(/\s+/g, " ").trim().slice(0, LONGEST_SENTENCE);
}
