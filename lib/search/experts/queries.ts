import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { foldedWords } from "@/lib/dutch/words";
import { expertsForTopics } from "@/lib/expertise/experts/queries";
import type { Context } from "@/lib/kernel/context";
import type { IndexHit } from "@/lib/kernel/search-index";
import { people } from "@/lib/people/tables";
import { isMember } from "@/lib/policy/scope";
import { type Topic, topicName } from "@/lib/topics/queries";
import type { Result } from "../entries/kind";
import { readable, splitId } from "../entries/kinds";

/** Somebody who knows about what was asked, and why one may think so. */
export type Expert = { person: Result; because: { documents: number; answers: number; topic: string | null } };

export const EXPERTS_SHOWN = 3;
/** People who are looked at again before the first three are chosen. */
const CANDIDATES = 8;
/** A hit far below the first says little about who wrote it: its score counts to the fourth power. */
const STEEPNESS = 4;
/** From this share of the best score on, a hit is told as a reason. */
const TELLING = 0.4;
/** The part of the profile that was derived before, beside what answers this very question. */
const PROFILE_SHARE = 0.35;

type Candidate = { id: string; score: number; reasons: string[]; topic: Topic | null };
type Asked = { text: string; hits: IndexHit[]; topicIds: string[]; topics: Topic[] };

/**
 * The people beside the results: who wrote what answers, blended with what is known of them. Members only see members, and
 * who looks for a person by name needs no others.
 */
export async function expertsFor(ctx: Context, { text, hits, topicIds, topics }: Asked): Promise<Expert[]> {
  if (!isMember(ctx.actor) || namesSomebody(text, hits[0])) return [];
  const candidates = writersOf(hits);
  await addProfiles(ctx, candidates, topicIds, topics);
  const best = [...candidates.values()]
    .sort((one, other) => other.score - one.score || one.id.localeCompare(other.id))
    .slice(0, CANDIDATES);
  const willing = await findableAsExpert(
    ctx,
    best.map(({ id }) => id),
  );
  const chosen = best.filter(({ id }) => willing.has(id)).slice(0, EXPERTS_SHOWN);
  const [persons, evidence] = await Promise.all([
    readable(
      ctx,
      chosen.map(({ id }) => `person:${id}`),
    ),
    readable(ctx, [...new Set(chosen.flatMap(({ reasons }) => reasons))]),
  ]);
  const seen = new Set(evidence.map((result) => result.id));
  return chosen.flatMap(({ id, reasons, topic }) => {
    const person = persons.find((result) => result.id === `person:${id}`);
    const shown = reasons.filter((reason) => seen.has(reason));
    if (!person || (shown.length === 0 && !topic)) return [];
    const documents = shown.filter((reason) => splitId(reason)[0] === "document").length;
    return [{ person, because: { documents, answers: shown.length - documents, topic: topic ? topicName(ctx, topic) : null } }];
  });
}

function namesSomebody(text: string, first?: IndexHit): boolean {
  if (first?.kind !== "person") return false;
  const name = new Set(foldedWords(first.title));
  return foldedWords(text).every((word) => name.has(word));
}

function writersOf(hits: IndexHit[]): Map<string, Candidate> {
  const top = Math.max(0, ...hits.filter((hit) => hit.people.length > 0).map((hit) => hit.score));
  const candidates = new Map<string, Candidate>();
  if (top === 0) return candidates;
  for (const hit of hits) {
    const share = hit.score / top;
    for (const id of hit.people) {
      const candidate = candidates.get(id) ?? { id, score: 0, reasons: [], topic: null };
      // Several authors share what a text says about each of them.
      candidate.score += share ** STEEPNESS / Math.sqrt(hit.people.length);
      if (share >= TELLING) candidate.reasons.push(hit.id);
      candidates.set(id, candidate);
    }
  }
  const best = Math.max(...[...candidates.values()].map(({ score }) => score));
  for (const candidate of candidates.values()) candidate.score /= best;
  return candidates;
}

/** What is known of people on these topics, judged by what this reader may open. */
async function addProfiles(ctx: Context, candidates: Map<string, Candidate>, topicIds: string[], topics: Topic[]): Promise<void> {
  const known = await expertsForTopics(ctx, topicIds, CANDIDATES * 2);
  const top = known[0]?.score || 1;
  for (const expert of known) {
    const { id } = expert.person;
    const candidate = candidates.get(id) ?? { id, score: 0, reasons: [], topic: null };
    candidate.score += (PROFILE_SHARE * expert.score) / top;
    candidate.topic ??= topics.find((topic) => topic.id === expert.topics[0]?.id) ?? null;
    candidates.set(id, candidate);
  }
}

async function findableAsExpert(ctx: Context, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await ctx.db
    .select({ id: people.id })
    .from(people)
    .where(and(inArray(people.id, ids), eq(people.hiddenAsExpert, false), isNull(people.leftAt), isNull(people.suspendedAt)));
  return new Set(rows.map((row) => row.id));
}
