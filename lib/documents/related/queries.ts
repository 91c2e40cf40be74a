import "server-only";
import { and, desc, ne, type SQL, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { cards, type DocumentCard, inScope } from "../queries";
import { documents, documentTopics } from "../tables";

/** Letters of a word that says something: "over" and "plan" stand in half of all titles. */
const TELLING = 5;
/** A topic that more documents than this have says too little to gather them all for, unless it is the rarest there is. */
export const COMMON = 5_000;
/** A topic of a thousand documents counts for 0.15, one of two for 0.7: a word of the title, or the product, helps between those. */
const WORD = 0.1;
const PRODUCT = 0.4;

/**
 * Readable documents about the same, best first: they share topics, a rare one weighs more; the same product and words that
 * both titles have help. One query, which begins at the topics of this document.
 */
export function relatedDocuments(ctx: Context, id: string, limit = 4): Promise<DocumentCard[]> {
  // How many have a topic is counted once for each, aside: within the sum it would be counted for every document of it.
  const counted = sql`(
    select mine.topic_id, size.carried, row_number() over (order by size.carried, mine.topic_id) as rarity
    from ${documentTopics} mine
    join lateral (select count(*) as carried from ${documentTopics} every where every.topic_id = mine.topic_id offset 0) size on true
    where mine.document_id = ${id}) ours`;
  const alike = sql`(
    select theirs.document_id, sum(1 / ln(2 + ours.carried)) as weight
    from ${counted} join ${documentTopics} theirs on theirs.topic_id = ours.topic_id
    where ours.rarity = 1 or ours.carried <= ${COMMON}
    group by theirs.document_id) alike`;
  const ofThis = (column: SQL) => sql`(select ${column} from ${documents} as this where this.id = ${id})`;
  const isSameProduct = sql`(${documents.product} <> '' and ${documents.product} = ${ofThis(sql`this.product`)})`;
  const sameWords = sql`(
    select count(distinct word) from unnest(${wordsOf(sql`${documents.title}`)}) word
    where length(word) >= ${TELLING} and word = any(${wordsOf(ofThis(sql`this.title`))}))`;
  const score = sql`alike.weight + ${PRODUCT}::float8 * ${isSameProduct}::int + ${WORD}::float8 * ${sameWords}`;
  return cards(ctx)
    .innerJoin(alike, sql`alike.document_id = ${documents.id}`)
    .where(and(inScope(ctx.actor), ne(documents.id, id)))
    .orderBy(desc(score), desc(documents.sharedAt))
    .limit(limit);
}

const wordsOf = (text: SQL): SQL => sql`regexp_split_to_array(lower(${text}), '[^[:alnum:]]+')`;
