import { type EvidenceType, defaultParameters as parameters } from "@/lib/expertise/parameters";
import type { EvidenceKind, EvidenceRole } from "@/lib/expertise/tables";
import { brusselsDay, HOUR } from "@/lib/kernel/dates";
import { NOW } from "../open-world";
import type { FactAnswer, FactDocument, FactPerson, Facts, FactTalk } from "./facts";

/**
 * What a profile must say, reckoned from the facts in the plainest way: first everything that the viewer may not open is forgotten,
 * then what is left is weighed. The weights are those that the page of explanation prints; how they are put together is told anew.
 */
export type ToldTopic = {
  id: string;
  name: string;
  strength: string | null;
  score: number;
  counts: Record<EvidenceKind, number>;
  lastDate: string | null;
  evidence: { kind: EvidenceKind; id: string; title: string; role: EvidenceRole; date: string }[];
  ownWord: boolean;
};

/** Something that a person did, as the job met it when it ran. */
export type Deed = {
  personId: string;
  topicId: string;
  kind: EvidenceKind;
  id: string;
  role: EvidenceRole;
  date: string;
  worth: number;
};

/** What the job finds of everybody: deeds on topics in use, of members who are willing and did not refuse them. */
export function deedsIn(facts: Facts): Deed[] {
  const inUse = new Set(facts.topics.filter(({ isRetired }) => !isRetired).map(({ id }) => id));
  const willing = new Set(facts.people.filter(hasProfile).map(({ id }) => id));
  const refused = (personId: string, target: string) =>
    facts.choices.some((one) => one.kind !== "add-topic" && one.personId === personId && one.target === target);
  return [...facts.documents.flatMap(deedsOfDocument), ...facts.talks.flatMap(deedsOfTalk), ...facts.answers.flatMap(deedsOfAnswer)].filter(
    ({ personId, topicId, id }) => inUse.has(topicId) && willing.has(personId) && !refused(personId, topicId) && !refused(personId, id),
  );
}

export const hasProfile = ({ roles, isHidden, hasLeft, isSuspended }: FactPerson): boolean =>
  roles.size > 0 && !isHidden && !hasLeft && !isSuspended;

function deedsOfDocument({ id, state, ownerId, authors, topics, kind, date, sharedAt }: FactDocument): Deed[] {
  if (state !== "shared") return [];
  const day = date ?? brusselsDay(sharedAt);
  const by: { id: string; role: EvidenceRole }[] = authors.some((author) => author.id === ownerId)
    ? authors
    : [...authors, { id: ownerId, role: "uploader" }];
  return by.flatMap((person) =>
    topics.map((topic) => ({
      ...{ personId: person.id, topicId: topic.id, kind: "document" as const, id, role: person.role, date: day },
      worth: worthOf(person.role, kind, day) * parameters.matches[topic.by],
    })),
  );
}

function deedsOfTalk({ id, state, startsAt, speakerIds, topics }: FactTalk): Deed[] {
  if (state !== "published" || startsAt.getTime() + HOUR >= NOW.getTime()) return [];
  const date = brusselsDay(startsAt);
  const talk = { kind: "talk" as const, id, role: "speaker" as const, date, worth: worthOf("speaker", "talk", date) };
  return speakerIds.flatMap((personId) => topics.map((topicId) => ({ personId, topicId, ...talk })));
}

function deedsOfAnswer({ id, isAccepted, askedBy, answeredBy, topics, createdAt }: FactAnswer): Deed[] {
  if (!isAccepted || askedBy === answeredBy) return [];
  const date = brusselsDay(createdAt);
  const worth = worthOf("answerer", "answer", date);
  return topics.map((topicId) => ({ personId: answeredBy, topicId, kind: "answer", id, role: "answerer", date, worth }));
}

function yearsSince(day: string): number {
  const [year = 0, month = 0] = brusselsDay(NOW).split("-").map(Number);
  const [thatYear = 0, thatMonth = 0] = day.split("-").map(Number);
  return Math.max(0, year - thatYear + (month - thatMonth) / 12);
}

function worthOf(role: EvidenceRole, type: EvidenceType, day: string): number {
  const { floor, halfLifeYears } = parameters.recency;
  return parameters.roles[role] * parameters.types[type] * (floor + (1 - floor) * 0.5 ** (yearsSince(day) / halfLifeYears));
}

const belongs = ({ roles, isAdmin }: FactPerson): boolean => roles.size > 0 || isAdmin;

/** Whether this person may open it today. */
export function mayOpen(viewer: FactPerson, { kind, id }: Pick<Deed, "kind" | "id">, facts: Facts): boolean {
  const has = (one: { id: string }) => one.id === id;
  if (kind === "talk") return facts.talks.find(has)?.state === "published";
  if (kind === "answer") return mayReadQuestion(viewer, facts.answers.find(has));
  return mayReadDocument(viewer, facts.documents.find(has));
}

function mayReadQuestion(viewer: FactPerson, question?: FactAnswer): boolean {
  if (!question) return false;
  if (question.askedBy === viewer.id || question.askedIds.includes(viewer.id)) return true;
  if (question.visibility === "members") return belongs(viewer);
  return question.visibility === "circle" && viewer.roles.has(question.circleId ?? "");
}

function mayReadDocument(viewer: FactPerson, document?: FactDocument): boolean {
  if (document?.state !== "shared") return false;
  if (document.ownerId === viewer.id || document.visibility === "public") return true;
  return (document.visibility === "members" && belongs(viewer)) || document.circles.some((circle) => viewer.roles.has(circle));
}

const ZERO = { document: 0, talk: 0, answer: 0 };

/** What this viewer is told of that person: from the deeds that the job met, those alone that the viewer may open. */
export function tellProfile(viewer: FactPerson, person: FactPerson, deeds: Deed[], facts: Facts): ToldTopic[] {
  const opened = deeds.filter((deed) => deed.personId === person.id && mayOpen(viewer, deed, facts));
  const isSelf = viewer.id === person.id;
  const saysSo = (topicId: string) =>
    !person.hasLeft &&
    (!person.isHidden || isSelf) &&
    facts.choices.some(({ personId, kind, target }) => kind === "add-topic" && personId === person.id && target === topicId);
  return facts.topics
    .filter(({ isRetired }) => !isRetired)
    .flatMap(({ id, nl: name }) => {
      const known = tellTopic(
        opened.filter(({ topicId }) => topicId === id),
        facts,
      );
      if (!known && !saysSo(id)) return [];
      const unproven = { strength: null, score: 0, counts: ZERO, lastDate: null, evidence: [] };
      return [{ id, name, ownWord: saysSo(id), ...(known ?? unproven) }];
    })
    .sort((one, other) => other.score - one.score || one.name.localeCompare(other.name));
}

function tellTopic(deeds: Deed[], facts: Facts): Omit<ToldTopic, "id" | "name" | "ownWord"> | null {
  const { sources, ownWorkWithinYears } = parameters.shown;
  const ownRecent = deeds.some(({ role, date }) => role !== "uploader" && yearsSince(date) <= ownWorkWithinYears);
  if (deeds.length < sources && !ownRecent) return null;
  const score = scoreOf(deeds);
  const counts = { ...ZERO };
  for (const { kind } of deeds) counts[kind] += 1;
  const { guide, experienced } = parameters.strengths;
  return {
    strength: score >= guide ? "guide" : score >= experienced ? "experienced" : "familiar",
    ...{
      score,
      counts,
      lastDate:
        deeds
          .map(({ date }) => date)
          .sort()
          .at(-1) ?? null,
    },
    evidence: deeds.map(({ kind, id, role, date }) => ({ kind, id, title: titleOf(id, facts), role, date })),
  };
}

function scoreOf(deeds: Deed[]): number {
  const { usual, weight } = parameters.uploads;
  const uploads = deeds.filter(({ role }) => role === "uploader").length;
  const mild = 1 / (1 + weight * Math.log2(1 + uploads / usual));
  const worths = deeds.map(({ role, worth }) => (role === "uploader" ? worth * mild : worth)).sort((one, other) => other - one);
  let [score, share] = [0, 1];
  for (const worth of worths.slice(0, parameters.mostSources)) {
    score += worth * share;
    share *= parameters.damping;
  }
  return score;
}

function titleOf(id: string, { documents, talks, answers }: Facts): string {
  return [...documents, ...talks, ...answers].find((one) => one.id === id)?.title ?? "";
}
