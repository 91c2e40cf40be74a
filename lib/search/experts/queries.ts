import "server-only";
import { documents } from "@/lib/documents/tables";
import { foldedWords } from "@/lib/dutch/words";
import { profiled, refusals } from "@/lib/expertise/derive/queries";
import { expertsForTopics, type Expert as KnownExpert } from "@/lib/expertise/experts/queries";
import { parametersInForce } from "@/lib/expertise/numbers/queries";
import type { ExpertiseParameters } from "@/lib/expertise/parameters";
import { anyOf } from "@/lib/kernel/columns";
import type { Context } from "@/lib/kernel/context";
import type { IndexHit, IndexQuery } from "@/lib/kernel/search-index";
import { isMember } from "@/lib/policy/scope";
import { type Topic, topicName } from "@/lib/topics/queries";
import { loosened } from "../ask";
import { askIndex } from "../asking";
import type { Result } from "../entries/kind";
import { readable, splitId } from "../entries/kinds";
import { LEARNING_DEPTH, relearned } from "../learning";
import { namesFor } from "../names";
import { bestByBreadth } from "./breadth";
import { byScore, type Candidate, candidatesFrom, depthOf, lessonOf, newCandidate, poolOf, type Vote } from "./votes";

/** Somebody who knows about what was asked, and why one may think so. */
export type Expert = { person: Result; because: { documents: number; answers: number; topic: string | null } };

export const EXPERTS_SHOWN = 3;
/** People who are looked at again before the first three are chosen. */
const CANDIDATES = 8;
/** The part of the profile that was derived before, beside what answers this very question. */
const PROFILE_SHARE = 0.1;

type Asked = {
  text: string;
  /** The first answer of the page. */
  first?: IndexHit;
  query: IndexQuery;
  topicIds: string[];
  topics: Topic[] /** What was read for the page already. */;
  shown: Result[];
};

/**
 * The people beside the results: who wrote what answers, blended with what is known of them. Members only see members, and
 * who looks for a person by name needs no others.
 */
export async function expertsFor(ctx: Context, { text, first, query, topicIds, topics, shown: known }: Asked): Promise<Expert[]> {
  if (!isMember(ctx.actor) || namesSomebody(text, first)) return [];
  const best = await rankPeople(ctx, { query, topicIds, topics }, CANDIDATES);
  const willing = await profiled(
    ctx,
    best.map(({ id }) => id),
  );
  const chosen = best.filter(({ id }) => willing.has(id)).slice(0, EXPERTS_SHOWN);
  const [persons, evidence] = await Promise.all([
    readable(
      ctx,
      chosen.map(({ id }) => `person:${id}`),
    ),
    readable(
      ctx,
      [...new Set(chosen.flatMap(({ reasons }) => reasons))].filter((id) => !known.some((result) => result.id === id)),
    ),
  ]);
  const seen = new Set([...known, ...evidence].map((result) => result.id));
  return chosen.flatMap(({ id, reasons, topic }) => {
    const person = persons.find((result) => result.id === `person:${id}`);
    const shown = reasons.filter((reason) => seen.has(reason));
    if (!person || (shown.length === 0 && !topic)) return [];
    const documents = shown.filter((reason) => splitId(reason)[0] === "document").length;
    return [{ person, because: { documents, answers: shown.length - documents, topic: topic ? topicName(ctx, topic) : null } }];
  });
}

/** Who knows about a text, as the page of a search ranks them, with its first answers. */
export async function rankedPeople(ctx: Context, text: string) {
  if (!isMember(ctx.actor)) return { hits: [], people: [] };
  const known = await namesFor(ctx);
  const query = { text, kind: null, filters: {}, order: "best" as const, page: 1 };
  const { plan, planned, answer } = await askIndex(ctx, query, { offset: 0, limit: LEARNING_DEPTH }, known);
  const ranked = await rankPeople(ctx, { query: planned, topicIds: plan.topicIds, topics: known.topics }, Number.POSITIVE_INFINITY);
  const willing = await profiled(
    ctx,
    ranked.map(({ id }) => id),
  );
  return { hits: answer.hits, people: ranked.filter(({ id }) => willing.has(id)) };
}

/** The `most` best of those who wrote what answers or are known for its topics: of what this reader may see. */
async function rankPeople(ctx: Context, { query, topicIds, topics }: Pick<Asked, "query" | "topicIds" | "topics">, most: number) {
  const { hits, depth } = await answersFor(ctx, query);
  const [{ parameters }, refused, works] = await Promise.all([
    parametersInForce(ctx),
    refusals(ctx, { targets: [...topicIds, ...hits.map(({ id }) => splitId(id)[1])] }),
    documentsAmong(ctx, hits),
  ]);
  const isWilling = (id: string) => !topicIds.some((topicId) => refused.has(`${id} ${topicId}`));
  const known = (await expertsForTopics(ctx, topicIds, CANDIDATES * 2, parameters)).filter(({ person }) => isWilling(person.id));
  const votes = votesOf(hits, works, parameters).map((vote) => withoutRefused(vote, refused));
  const candidates = candidatesFrom(votes, query.groups, depth).filter(({ id }) => isWilling(id));
  const best = await bestByBreadth(ctx, candidates, { depth, most, always: new Set(known.map(({ person }) => person.id)) });
  return withProfiles(best, known, topics).sort(byScore).slice(0, most);
}

/**
 * What answers, as it says who knows: whoever wrote of a plan for security knows about a security plan, a text of long ago tells it
 * as well as one of today, and one on the same subject in other words tells it too.
 */
async function answersFor(ctx: Context, query: IndexQuery) {
  const asked = { ...loosened(query), atLeast: 1, order: "best" as const, now: new Date(0) };
  const { hits, entries } = await ctx.index.deep(asked, poolOf, LEARNING_DEPTH);
  const depth = depthOf(entries);
  const ordered = await relearned(ctx.index, hits, asked, lessonOf(Math.max(1, asked.groups.length)));
  return { hits: ordered.slice(0, depth), depth };
}

type Work = Pick<typeof documents.$inferSelect, "id" | "ownerId" | "kind">;

/** The documents among these answers. */
async function documentsAmong(ctx: Context, hits: IndexHit[]): Promise<Map<string, Work>> {
  const ids = hits.filter(({ kind }) => kind === "document").map(({ id }) => splitId(id)[1]);
  const { id, ownerId, kind } = documents;
  const found = await ctx.db.select({ id, ownerId, kind }).from(documents).where(anyOf(id, ids));
  return new Map(found.map((document) => [`document:${document.id}`, document]));
}

/**
 * A hit counts for what it is: a plan takes knowledge to write, minutes list who was there. Of a document that names no author
 * its uploader is all there is: weak evidence, yet better than nobody.
 */
const votesOf = (hits: IndexHit[], works: ReadonlyMap<string, Work>, { types, roles }: ExpertiseParameters): Vote[] =>
  hits.map((hit) => {
    const document = works.get(hit.id);
    const worth = document ? types[document.kind] : 1;
    return document && hit.people.length === 0 ? { ...hit, people: [document.ownerId], worth: worth * roles.uploader } : { ...hit, worth };
  });

/** Who left this out says nothing by it. */
const withoutRefused = (vote: Vote, refused: ReadonlySet<string>): Vote =>
  refused.size === 0 ? vote : { ...vote, people: vote.people.filter((id) => !refused.has(`${id} ${splitId(vote.id)[1]}`)) };

function namesSomebody(text: string, first?: IndexHit): boolean {
  if (first?.kind !== "person") return false;
  const name = new Set(foldedWords(first.title));
  return foldedWords(text).every((word) => name.has(word));
}

/** The same with what is known of people on the topics, judged by what this reader may open. */
function withProfiles(candidates: Candidate[], known: KnownExpert[], topics: Topic[]): Candidate[] {
  const all = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const top = known[0]?.score || 1;
  for (const expert of known) {
    const { id } = expert.person;
    const candidate = all.get(id) ?? newCandidate(id);
    const topic = topics.find((one) => one.id === expert.topics[0]?.id) ?? null;
    all.set(id, { ...candidate, score: candidate.score + (PROFILE_SHARE * expert.score) / top, topic: candidate.topic ?? topic });
  }
  return [...all.values()];
}
