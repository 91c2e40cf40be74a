import "server-only";
import { and, count, eq, inArray, notExists, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { inScope } from "@/lib/documents/queries";
import { documentAuthors, documents } from "@/lib/documents/tables";
import { foldedWords } from "@/lib/dutch/words";
import { profiled, refusals } from "@/lib/expertise/derive/queries";
import { expertsForTopics } from "@/lib/expertise/experts/queries";
import { parametersInForce } from "@/lib/expertise/numbers/queries";
import type { ExpertiseParameters } from "@/lib/expertise/parameters";
import type { Context } from "@/lib/kernel/context";
import type { IndexHit, IndexQuery } from "@/lib/kernel/search-index";
import { isMember } from "@/lib/policy/scope";
import { type Topic, topicName } from "@/lib/topics/queries";
import { loosened } from "../ask";
import { askIndex } from "../asking";
import type { Result } from "../entries/kind";
import { readable, splitId } from "../entries/kinds";
import { LEARNING_DEPTH } from "../learning";
import { namesFor } from "../names";
import { type Candidate, candidatesFrom, depthOf, newCandidate, type Vote, weighBreadth } from "./votes";

/** Somebody who knows about what was asked, and why one may think so. */
export type Expert = { person: Result; because: { documents: number; answers: number; topic: string | null } };

export const EXPERTS_SHOWN = 3;
/** People who are looked at again before the first three are chosen. */
const CANDIDATES = 8;
/** Who is not among so many by what answers will not be among the first by all that they wrote either, and is not counted for. */
const WEIGHED = 300;
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
  const best = (await rankPeople(ctx, { query, topicIds, topics })).slice(0, CANDIDATES);
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
  const ranked = await rankPeople(ctx, { query: planned, topicIds: plan.topicIds, topics: known.topics });
  const willing = await profiled(
    ctx,
    ranked.map(({ id }) => id),
  );
  return { hits: answer.hits, people: ranked.filter(({ id }) => willing.has(id)) };
}

/** Everybody who wrote what answers or is known for its topics, best first: of what this reader may see. */
async function rankPeople(ctx: Context, { query, topicIds, topics }: Pick<Asked, "query" | "topicIds" | "topics">) {
  const { hits, depth } = await answersFor(ctx, query);
  const { parameters } = await parametersInForce(ctx);
  const refused = await refusals(ctx, { targets: [...topicIds, ...hits.map(({ id }) => splitId(id)[1])] });
  const votes = (await votesOf(ctx, hits, parameters)).map((hit) => ({
    ...hit,
    people: hit.people.filter((id) => !refused.has(`${id} ${splitId(hit.id)[1]}`)),
  }));
  const candidates = bestOf(candidatesFrom(votes, query.groups, depth), WEIGHED);
  weighBreadth(candidates, await countWorks(ctx, [...candidates.keys()]), depth);
  await addProfiles(ctx, candidates, { topicIds, topics, parameters });
  for (const id of candidates.keys()) if (topicIds.some((topicId) => refused.has(`${id} ${topicId}`))) candidates.delete(id);
  return [...candidates.values()].sort((one, other) => other.score - one.score || one.id.localeCompare(other.id));
}

function bestOf(candidates: Map<string, Candidate>, most: number): Map<string, Candidate> {
  if (candidates.size <= most) return candidates;
  return new Map([...candidates].sort(([, one], [, other]) => other.score - one.score || one.id.localeCompare(other.id)).slice(0, most));
}

/**
 * What answers, as it says who knows: whoever wrote of a plan for security knows about a security plan, and a text of long ago
 * tells it as well as one of today.
 */
const answersFor = (ctx: Context, query: IndexQuery) =>
  ctx.index.deep({ ...loosened(query), atLeast: 1, order: "best", now: new Date(0) }, depthOf);

/**
 * A hit counts for what it is: a plan takes knowledge to write, minutes list who was there. Of a document that names no author
 * its uploader is all there is: weak evidence, yet better than nobody.
 */
async function votesOf(ctx: Context, hits: IndexHit[], parameters: ExpertiseParameters): Promise<Vote[]> {
  const ids = hits.filter(({ kind }) => kind === "document").map(({ id }) => splitId(id)[1]);
  if (ids.length === 0) return hits.map((hit) => ({ ...hit, worth: 1 }));
  const found = await ctx.db
    .select({ id: documents.id, ownerId: documents.ownerId, kind: documents.kind })
    .from(documents)
    .where(inArray(documents.id, ids));
  const byId = new Map(found.map((document) => [`document:${document.id}`, document]));
  return hits.map((hit) => {
    const document = byId.get(hit.id);
    if (!document) return { ...hit, worth: 1 };
    const worth = parameters.types[document.kind];
    return hit.people.length > 0 ? { ...hit, worth } : { ...hit, people: [document.ownerId], worth: worth * parameters.roles.uploader };
  });
}

function namesSomebody(text: string, first?: IndexHit): boolean {
  if (first?.kind !== "person") return false;
  const name = new Set(foldedWords(first.title));
  return foldedWords(text).every((word) => name.has(word));
}

/** How many documents this reader may see of each of these people: that they wrote, or shared without naming who did. */
async function countWorks(ctx: Context, people: string[]): Promise<Map<string, number>> {
  if (people.length === 0) return new Map();
  const { documentId, personId } = documentAuthors;
  const written = ctx.db
    .select({ person: sql<string>`${personId}`.as("person") })
    .from(documentAuthors)
    .innerJoin(documents, eq(documents.id, documentId))
    .where(and(inArray(personId, people), inScope(ctx.actor)));
  const named = ctx.db.select({ one: sql`1` }).from(documentAuthors).where(eq(documentId, documents.id));
  const nameless = ctx.db
    .select({ person: sql<string>`${documents.ownerId}`.as("person") })
    .from(documents)
    .where(and(inArray(documents.ownerId, people), notExists(named), inScope(ctx.actor)));
  const works = unionAll(written, nameless).as("works");
  const rows = await ctx.db.select({ person: works.person, count: count() }).from(works).groupBy(works.person);
  return new Map(rows.map((row) => [row.person, row.count]));
}

type Known = { topicIds: string[]; topics: Topic[]; parameters: ExpertiseParameters };

/** What is known of people on these topics, judged by what this reader may open. */
async function addProfiles(ctx: Context, candidates: Map<string, Candidate>, { topicIds, topics, parameters }: Known): Promise<void> {
  const known = await expertsForTopics(ctx, topicIds, CANDIDATES * 2, parameters);
  const top = known[0]?.score || 1;
  for (const expert of known) {
    const { id } = expert.person;
    const candidate = candidates.get(id) ?? newCandidate(id);
    candidate.score += (PROFILE_SHARE * expert.score) / top;
    candidate.topic ??= topics.find((topic) => topic.id === expert.topics[0]?.id) ?? null;
    candidates.set(id, candidate);
  }
}
