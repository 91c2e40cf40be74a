import "server-only";
import { eq } from "drizzle-orm";
import { stem } from "@/lib/dutch/stem";
import { termsOfName } from "@/lib/dutch/synonyms";
import { formsOf, wordsIn } from "@/lib/dutch/words";
import { expertiseChoices } from "@/lib/expertise/tables";
import { municipalities } from "@/lib/geography/places";
import type { Context } from "@/lib/kernel/context";
import type { IndexHit, IndexQuery } from "@/lib/kernel/search-index";
import { organisations, people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { audienceOf } from "@/lib/policy/scope";
import { listTopics } from "@/lib/topics/queries";
import { splitId } from "../entries/kinds";

/** A word that comes back in what somebody wrote, and of how many of their documents it tells what they are about. */
export type FreeTerm = { term: string; word: string; documents: number };

/** Documents that are looked at, the newest first: what somebody wrote long ago says less. */
const LOOKED_AT = 16;
/** Of each the words that tell most of it. */
const MOST_TELLING = 20;
/** In one document alone a word may be chance. */
const LEAST_DOCUMENTS = 2;
const SHOWN = 8;
/** Words that are weighed against everybody's: each asks the index once. */
const WEIGHED = 12;
/** A word that tells of more than this share of all documents says nothing of who wrote one; of a handful there is no share to speak of. */
const EVERYBODYS = 0.2;
const A_HANDFUL = 20;

/**
 * Words that the list of topics lacks and that come back in what somebody wrote, as far as the reader may open that. The controlled
 * topics carry a profile; these catch what is not among them. Nothing of who opted out, of a document that they left out, or of a
 * word that they took away.
 */
export async function termsOf(ctx: Context, personId: string): Promise<FreeTerm[]> {
  if (personId !== ctx.actor.personId) authorize(ctx.actor, "people.see", null);
  const person = await willing(ctx, personId);
  if (!person) return [];
  const index = ctx.index.snapshot();
  const asked = { ...everything(ctx), filters: { author: [personId] }, limit: LOOKED_AT };
  const [{ hits }, refused] = await Promise.all([index.find(asked), refusedBy(ctx, personId)]);
  const own = hits.filter(({ id }) => !refused.has(splitId(id)[1]));
  const known = new Set([
    ...(await topicTerms(ctx)),
    ...placeTerms(),
    ...termsOfName(person.name),
    ...termsOfName(person.organisation ?? ""),
  ]);
  const counted = returning(own).filter(({ term }) => !known.has(term) && !refused.has(term));
  const telling = await notEverybodys(ctx, counted.slice(0, WEIGHED));
  const bodies = await index.bodies(
    own.map(({ id }) => id),
    asked.audience,
  );
  const words = wordsOf([...bodies.values()], new Set(telling.map(({ term }) => term)));
  return telling.flatMap(({ term, documents }) => {
    const word = words.get(term);
    return word ? [{ term, word, documents }] : [];
  });
}

/** Of who opted out, only they themselves still see what they are known by. */
async function willing(ctx: Context, personId: string) {
  const [person] = await ctx.db
    .select({ name: people.name, organisation: organisations.name, leftAt: people.leftAt, hidden: people.hiddenAsExpert })
    .from(people)
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(eq(people.id, personId));
  return person && !person.leftAt && (!person.hidden || personId === ctx.actor.personId) ? person : null;
}

/** What a person took out: terms, and sources by their number. */
async function refusedBy(ctx: Context, personId: string): Promise<Set<string>> {
  const rows = await ctx.db
    .select({ kind: expertiseChoices.kind, target: expertiseChoices.target })
    .from(expertiseChoices)
    .where(eq(expertiseChoices.personId, personId));
  return new Set(rows.filter(({ kind }) => kind === "hide-term" || kind === "exclude-source").map(({ target }) => target));
}

const everything = (ctx: Context): IndexQuery => ({
  groups: [],
  atLeast: 0,
  phrases: [],
  excluded: [],
  audience: audienceOf(ctx.actor),
  kinds: ["document"],
  filters: {},
  order: "newest",
  now: ctx.now,
  offset: 0,
  limit: 0,
});

/** Every word of every topic's names: what is a topic stands in the profile as one, or was taken out of it. */
const topicTerms = async (ctx: Context): Promise<string[]> =>
  (await listTopics(ctx)).flatMap(({ nl, en, synonyms }) => [nl, en, ...synonyms].flatMap(termsOfName));

const placeTerms = (): string[] => municipalities().flatMap(({ name }) => termsOfName(name));

/** Terms that tell of several of these documents: of most of them first, then what tells most. */
function returning(hits: IndexHit[]): { term: string; documents: number }[] {
  const counts = new Map<string, { documents: number; places: number }>();
  for (const { about } of hits)
    for (const [place, term] of about.slice(0, MOST_TELLING).entries()) {
      const { documents = 0, places = 0 } = counts.get(term) ?? {};
      counts.set(term, { documents: documents + 1, places: places + place });
    }
  return [...counts]
    .map(([term, { documents, places }]) => ({ term, documents, place: places / documents }))
    .filter(({ term, documents }) => documents >= LEAST_DOCUMENTS && !/^[\d.,/]+$/.test(term))
    .sort((one, other) => other.documents - one.documents || one.place - other.place || (one.term < other.term ? -1 : 1));
}

async function notEverybodys<Term extends { term: string }>(ctx: Context, terms: Term[]): Promise<Term[]> {
  const index = ctx.index.snapshot();
  const { total: all } = await index.find(everything(ctx));
  const kept: Term[] = [];
  for (const one of terms) {
    const groups = [{ alternatives: [{ terms: [{ term: one.term, weight: 1 }], needs: 1 }] }];
    const { total } = await index.find({ ...everything(ctx), groups, atLeast: 1 });
    if (all < A_HANDFUL || total <= all * EVERYBODYS) kept.push(one);
    if (kept.length === SHOWN) break;
  }
  return kept;
}

/** How each term is written most often. */
function wordsOf(texts: string[], terms: Set<string>): Map<string, string> {
  const written = new Map<string, Map<string, number>>();
  for (const raw of texts.flatMap(wordsIn)) {
    const { pieces, joined } = formsOf(raw);
    const term = stem(joined ?? pieces[0] ?? "");
    if (!terms.has(term) || (pieces.length > 1 && joined === null)) continue;
    const ways = written.get(term) ?? new Map<string, number>();
    const word = raw.toLowerCase() === raw || raw.toUpperCase() === raw ? raw : raw.toLowerCase();
    written.set(term, ways.set(word, (ways.get(word) ?? 0) + 1));
  }
  const most = (ways: Map<string, number>) =>
    [...ways].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))[0]?.[0] ?? "";
  return new Map([...written].map(([term, ways]) => [term, most(ways)]));
}
