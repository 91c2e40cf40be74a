import type { EntryKind, SearchIndex } from "@/lib/kernel/search-index";
import { audienceIs } from "./find";
import { searchAll } from "./searches";
import type { Server } from "./server";

type Suggest = SearchIndex["suggest"];

/** Control characters mark what was typed: they stand in no title, and mean nothing to a browser. */
const START = "\u0001";
const END = "\u0002";

/** Titles that begin like what is being typed, a slip or another name of a topic forgiven: what the server itself is good at. */
export async function suggestThere(server: Server, { words, audience, limit }: Parameters<Suggest>[0]): ReturnType<Suggest> {
  if (words.length === 0) return [];
  const [found] = await searchAll(server, [
    {
      q: words.join(" "),
      query_by: "title,title_words",
      where: audienceIs(audience),
      include_fields: "entry,kind,title",
      highlight_fields: "title",
      highlight_full_fields: "title",
      highlight_start_tag: START,
      highlight_end_tag: END,
      prefix: true,
      num_typos: "2",
      // Every word counts: one that is left out would suggest what was not meant.
      drop_tokens_threshold: 0,
      per_page: limit,
      sort_by: "_text_match:desc,outdated:asc,date:desc",
    },
  ]);
  return (found?.hits ?? []).flatMap(({ document, highlight }) => {
    const { entry, kind, title } = document;
    if (entry === undefined || title === undefined) return [];
    return { id: entry, kind: kind as EntryKind, title, marked: markedParts(title, highlight.title?.value ?? highlight.title?.snippet) };
  });
}

/** Where the marks of a highlighted title stand, as places in the title. None when it is not the whole title. */
export function markedParts(title: string, highlighted?: string): [from: number, to: number][] {
  if (highlighted === undefined || highlighted.replaceAll(START, "").replaceAll(END, "") !== title) return [];
  const parts: [number, number][] = [];
  let at = 0;
  let from = 0;
  for (const letter of highlighted) {
    if (letter === START) from = at;
    else if (letter === END) parts.push([from, at]);
    else at += letter.length;
  }
  return parts;
}
