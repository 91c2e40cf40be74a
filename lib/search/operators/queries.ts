import "server-only";
import { and, asc, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import { documentKinds } from "@/lib/documents/choices";
import { fold, foldedWords } from "@/lib/dutch/words";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import type { Facet } from "@/lib/kernel/search-index";
import { organisations, people } from "@/lib/people/tables";
import { isMember } from "@/lib/policy/scope";
import { listTopics } from "@/lib/topics/queries";
import { type SearchKind, type SearchQuery, searchKinds } from "../input";
import { type Typed, typedFilters } from "./typed";

/** A beginning that fits more names than this says too little to choose by. */
const MOST_MEANT = 4;
const LANGUAGES = ["nl", "en", "fr", "de"] as const;

/** The same search with what was typed as `kring:…` or `jaar:…` as filters. What names nothing that exists stays a word. */
export async function understood(ctx: Context, query: SearchQuery): Promise<SearchQuery> {
  let meant = query;
  for (const typed of typedFilters(query.text)) {
    const kind = typed.facet === "type" ? kindNamed(typed.value) : undefined;
    const values = kind ? [] : await valuesNamed(ctx, typed);
    if (!kind && values.length === 0) continue;
    const before = meant.filters[typed.facet] ?? [];
    meant = {
      ...meant,
      text: meant.text.replace(typed.typed, "").replace(/\s+/g, " ").trim(),
      page: 1,
      kind: kind ?? meant.kind,
      filters: kind ? meant.filters : { ...meant.filters, [typed.facet]: [...new Set([...before, ...values])] },
    };
  }
  return meant;
}

/** What a value is called in addresses. */
async function valuesNamed(ctx: Context, { facet, value }: Typed): Promise<string[]> {
  const asked = fold(value);
  switch (facet) {
    case "year":
      return /^(?:19|20)\d\d$/.test(asked) ? [asked] : [];
    case "fileType":
      return /^[a-z0-9]{2,5}$/.test(asked) ? [asked] : [];
    case "language":
      return LANGUAGES.filter((one) => one === asked || fits(named(`search.languages.${one}`), asked));
    case "type":
      return few(documentKinds.filter((kind) => fits(named(`documents.kinds.${kind}`), asked)));
    case "topic":
      return few(
        (await listTopics(ctx))
          .filter(({ id, nl, en, synonyms }) => id === asked || fits([nl, en, ...synonyms], asked))
          .map(({ id }) => id),
      );
    default:
      return slugsNamed(ctx, facet, value);
  }
}

const few = (values: string[]): string[] => (values.length > MOST_MEANT ? [] : values);

type Key = `search.languages.${(typeof LANGUAGES)[number]}` | `documents.kinds.${(typeof documentKinds)[number]}`;
const named = (key: Key): string[] => [wordsFor("nl")(key), wordsFor("en")(key)];

/** The name itself, or words that its words begin with. */
function fits(names: string[], asked: string): boolean {
  const wanted = foldedWords(asked);
  return wanted.length > 0 && names.some((name) => wanted.every((word) => foldedWords(name).some((own) => own.startsWith(word))));
}

/** "collega", "bijeenkomsten", "meeting": a kind of result, in either language. */
function kindNamed(value: string): SearchKind | undefined {
  const asked = fold(value);
  const namesOf = (kind: SearchKind) =>
    (["nl", "en"] as const).flatMap((locale) => [wordsFor(locale)(`search.kind.${kind}`), wordsFor(locale)(`search.kinds.${kind}`)]);
  return searchKinds.find((kind) => namesOf(kind).some((name) => fold(name).replace("'", "") === asked.replace("'", "")));
}

const tables: Partial<Record<Facet, typeof circles | typeof organisations | typeof people>> = {
  circle: circles,
  organisation: organisations,
  author: people,
};

/** The one that is called so; else the few whose name has these words. Names of people are for members. */
async function slugsNamed(ctx: Context, facet: Facet, value: string): Promise<string[]> {
  const table = tables[facet];
  const words = foldedWords(value);
  if (!table || words.length === 0 || (facet === "author" && !isMember(ctx.actor))) return [];
  const begins = words.map((word): SQL => sql`${table.slug} ~ ${`(^|-)${word.replace(/[^a-z0-9]/g, ".")}`}`);
  const isThere = table === people ? and(isNull(people.leftAt), isNull(people.suspendedAt), eq(people.hiddenAsExpert, false)) : undefined;
  const rows = await ctx.db
    .select({ slug: table.slug, name: table.name })
    .from(table)
    .where(and(or(eq(table.slug, words.join("-")), and(...begins)), isThere))
    .orderBy(sql`${table.slug} = ${words.join("-")} desc`, asc(table.name))
    .limit(MOST_MEANT + 1);
  const exact = rows.filter(({ slug, name }) => slug === words.join("-") || foldedWords(name).join(" ") === words.join(" "));
  return exact.length > 0 ? exact.map(({ slug }) => slug) : few(rows.map(({ slug }) => slug));
}
