import "server-only";
import { readQuery } from "@/lib/dutch/query";
import { nearestWord, slipsBetween, slipsFor } from "@/lib/dutch/spelling";
import { stem } from "@/lib/dutch/stem";
import { isStopWord } from "@/lib/dutch/stop-words";
import { fold } from "@/lib/dutch/words";
import type { Context } from "@/lib/kernel/context";
import type { Facet } from "@/lib/kernel/search-index";
import { audienceOf } from "@/lib/policy/scope";
import { topicName } from "@/lib/topics/queries";
import { countOf, type KnownNames } from "../asking";
import { type SearchQuery, withoutFacet } from "../input";
import type { Plan } from "../plan";
import { nearestTopics } from "./nearest-topics";

/** Another search, with how many answers it has. */
export type Way = { query: SearchQuery; count: number };
export type Ways = {
  /** The same with a word that stands in more texts, spelled nearly so. */
  meant: (Way & { text: string }) | null;
  /** Without one of the words, or with the words of a phrase apart. */
  without: (Way & { piece: string; isPhrase: boolean })[];
  /** Without a filter, without the kind, without any. */
  wider: (Way & { leaves: Facet | "kind" | "all" })[];
  /** What comes nearest among the topics. */
  topics: { id: string; name: string }[];
};

/** With so few answers it is worth a look whether another spelling has more. */
const FEW = 3;
/** A word that stands in so many times more texts is the likelier one. */
const LIKELIER = 3;
/** Each costs a question to the index. */
const MOST_TRIED = 6;
const MOST_OFFERED = 4;

type Given = { query: SearchQuery; total: number; plan: Plan; known: KnownNames };

/** Where to go from a search that has little or nothing: each way says how much is there, of what this actor may find. */
export async function waysOn(ctx: Context, { query, total, plan, known }: Given): Promise<Ways> {
  const isLost = total === 0 && query.page === 1;
  return {
    meant: total <= FEW && query.page === 1 && !query.literal ? await meantBy(ctx, query, { total, plan, known }) : null,
    without: isLost ? await withoutPieces(ctx, query, known) : [],
    wider: isLost ? await wider(ctx, query, known) : [],
    topics:
      isLost && query.text !== ""
        ? nearestTopics(query.text, known.topics).map((topic) => ({ id: topic.id, name: topicName(ctx, topic) }))
        : [],
  };
}

/** Words that stand somewhere may still be a slip: of "veiligeid" in one text, when "veiligheid" stands in forty. */
async function meantBy(ctx: Context, query: SearchQuery, { total, plan, known }: Omit<Given, "query">): Promise<Ways["meant"]> {
  if (plan.notes.some(({ reason }) => reason === "corrected")) return null;
  const audience = audienceOf(ctx.actor);
  let text = query.text;
  for (const { raw, pieces } of readQuery(query.text).words.slice(0, MOST_TRIED)) {
    const [word] = pieces;
    if (word === undefined || pieces.length > 1) continue;
    const near = await ctx.index.similar(word, audience, (other) => slipsBetween(word, other, slipsFor(word)) <= slipsFor(word));
    const own = near.find((one) => one.word === word)?.count ?? 0;
    const likelier = near.filter(({ term, count }) => term !== stem(word) && count >= Math.max(1, own * LIKELIER));
    const meant = nearestWord(
      word,
      likelier.map((one) => ({ term: one.word, count: one.count })),
    );
    if (meant !== null) text = text.replace(raw, meant);
  }
  if (text === query.text) return null;
  const count = await countOf(ctx, { ...query, text }, known);
  return count > total ? { text, count, query: { ...query, text, page: 1 } } : null;
}

/** What was typed in pieces: runs in quotes, and words. */
const PIECES = /-?"[^"]+"|\S+/g;

async function withoutPieces(ctx: Context, query: SearchQuery, known: KnownNames): Promise<Ways["without"]> {
  const pieces = (query.text.match(PIECES) ?? []).filter((piece) => !isStopWord(fold(piece)));
  const tried = pieces.slice(0, MOST_TRIED).flatMap((piece) => {
    const isPhrase = piece.startsWith('"');
    const text = query.text
      .replace(piece, isPhrase ? piece.replaceAll('"', "") : "")
      .replace(/\s+/g, " ")
      .trim();
    return text === "" ? [] : [{ piece, isPhrase, query: { ...query, text, page: 1 } }];
  });
  const found: Ways["without"] = [];
  for (const way of tried) found.push({ ...way, count: await countOf(ctx, way.query, known) });
  return found
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
    .slice(0, MOST_OFFERED);
}

async function wider(ctx: Context, query: SearchQuery, known: KnownNames): Promise<Ways["wider"]> {
  const facets = Object.keys(query.filters) as Facet[];
  const fewer = facets.map((facet) => ({ leaves: facet, query: withoutFacet(query, facet) }));
  const ways: { leaves: Facet | "kind" | "all"; query: SearchQuery }[] = fewer.slice(0, MOST_TRIED);
  if (query.kind) ways.push({ leaves: "kind", query: { ...query, kind: null } });
  if (ways.length > 1) ways.push({ leaves: "all", query: { ...query, kind: null, filters: {} } });
  const found: Ways["wider"] = [];
  for (const way of ways) found.push({ ...way, count: await countOf(ctx, way.query, known) });
  return found.filter(({ count }) => count > 0);
}
