import { documentKinds, visibilities } from "@/lib/documents/choices";
import { DAY } from "@/lib/kernel/dates";
import { NOW } from "../open-world";
import type { Random } from "../random";
import type { FactAnswer, FactDocument, FactPerson, Facts, FactTalk } from "./facts";

/** Topics of the real list whose names have no word in common: a search for the one finds nothing of the other. */
const TOPICS = [
  ["glasvezel-wan", "Glasvezel en WAN"],
  ["telefonie", "Telefonie en callcenter"],
  ["nis2", "NIS2 en CyberFundamentals"],
  ["participatie-platform", "Participatieplatform"],
  ["samenaankoop", "Samenaankoop"],
  ["drones-3d-beeld", "Drones, 3D en straatbeelden"],
] as const;
const RETIRED = ["faxtoestellen", "Faxtoestellen"] as const;

export type Size = { people: number; documents: number; talks: number; answers: number };
const USUAL: Size = { people: 12, documents: 45, talks: 8, answers: 8 };
const OLDEST_YEARS = 12;

/** A world of circles that overlap, with documents for all sorts of readers, and people who hide, left or were kept out. */
export function randomFacts(random: Random, size: Partial<Size> = {}): Facts {
  const { people: persons, documents, talks, answers } = { ...USUAL, ...size };
  const circles = times(4, () => random.id());
  const topics = [
    ...TOPICS.map(([id, nl]) => ({ id, nl, isRetired: false })),
    { id: RETIRED[0], nl: RETIRED[1], isRetired: true },
  ] satisfies Facts["topics"];
  const people = times(persons, (n) => aPerson(random, circles, n));
  const facts: Facts = { circles, topics, people, documents: [], talks: [], answers: [], choices: [] };
  facts.documents = times(documents, () => randomDocument(random, facts));
  facts.talks = times(talks, () => aTalk(random, facts));
  facts.answers = times(answers, () => anAnswer(random, facts));
  facts.choices = choicesIn(random, facts);
  return facts;
}

const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));
const pickId = (random: Random, things: readonly { id: string }[]): string => random.pick(things).id;

function aPerson(random: Random, circles: string[], n: number): FactPerson {
  const roles = new Map(random.some(circles, 0.4).map((id) => [id, random.next() < 0.15 ? ("lead" as const) : ("member" as const)]));
  const [isAdmin, isHidden, hasLeft, isSuspended] = [0.05, 0.1, 0.05, 0.05].map((chance) => random.next() < chance);
  return {
    ...{ id: random.id(), name: `Persoon ${String(n).padStart(3, "0")} Voorbeeld`, roles },
    ...{ isAdmin: isAdmin === true, isHidden: isHidden === true, hasLeft: hasLeft === true, isSuspended: isSuspended === true },
  };
}

const momentIn = ({ next }: Random): Date => new Date(NOW.getTime() - next() * OLDEST_YEARS * 365 * DAY);

/** What a document is about, one topic or a few. */
const topicsIn = (random: Random, { topics }: Facts): string[] => {
  const about = random.some(topics, 0.2).map(({ id }) => id);
  return about.length > 0 ? about : [pickId(random, topics)];
};

/** About these topics, or about any. */
export function randomDocument(random: Random, facts: Facts, about: string[] = topicsIn(random, facts)): FactDocument {
  const authors = random.some(facts.people, 0.12).map(({ id }) => ({ id, role: random.pick(["author", "author", "co-author"] as const) }));
  const visibility = random.pick([...visibilities, "circle"] as const);
  const id = random.id();
  const names = about.map((topic) => facts.topics.find((one) => one.id === topic)?.nl ?? topic);
  return {
    ...{ id, title: `${names.join(" en ")} ${id.slice(0, 8)}`, ownerId: pickId(random, facts.people), kind: random.pick(documentKinds) },
    date: random.next() < 0.7 ? momentIn(random).toISOString().slice(0, 10) : null,
    sharedAt: momentIn(random),
    state: random.next() < 0.85 ? "shared" : random.pick(["draft", "withdrawn"] as const),
    visibility,
    circles: random.some(facts.circles, 0.35),
    // Nobody may place what only its own circles read; should it have happened, it gives nobody a right.
    placedIn: random.next() < 0.3 ? [random.pick(facts.circles)] : [],
    authors,
    topics: about.map((topic) => ({ id: topic, by: random.pick(["person", "proposed"] as const) })),
  };
}

function aTalk(random: Random, facts: Facts): FactTalk {
  const id = random.id();
  return {
    ...{ id, meetingId: random.id(), title: `Voordracht ${id.slice(0, 8)}`, circle: random.pick(facts.circles) },
    state: random.pick(["published", "published", "published", "cancelled", "draft"] as const),
    startsAt: random.next() < 0.8 ? momentIn(random) : new Date(NOW.getTime() + 9 * DAY),
    speakerIds: [...new Set([pickId(random, facts.people), pickId(random, facts.people)])],
    topics: topicsIn(random, facts),
  };
}

function anAnswer(random: Random, facts: Facts): FactAnswer {
  const id = random.id();
  const visibility = random.pick(["asked", "circle", "members"] as const);
  return {
    ...{ id, questionId: random.id(), title: `Vraag ${id.slice(0, 8)}`, visibility },
    askedBy: pickId(random, facts.people),
    askedIds: random.some(facts.people, 0.2).map((person) => person.id),
    answeredBy: pickId(random, facts.people),
    circleId: visibility === "circle" ? random.pick(facts.circles) : null,
    topics: topicsIn(random, facts),
    isAccepted: random.next() < 0.8,
    createdAt: momentIn(random),
  };
}

/** Per person and topic one word at most: who adds a topic no longer hides it. */
function choicesIn(random: Random, { people, topics, documents, talks, answers }: Facts): Facts["choices"] {
  const sources = [...documents, ...talks, ...answers];
  return people.flatMap(({ id: personId }) => [
    ...random.some(topics, 0.15).map(({ id: target }) => ({ personId, kind: random.pick(["hide-topic", "add-topic"] as const), target })),
    ...random.some(sources, 0.03).map(({ id: target }) => ({ personId, kind: "exclude-source" as const, target })),
  ]);
}
