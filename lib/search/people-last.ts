import type { IndexHit } from "@/lib/kernel/search-index";
import { markedTitle } from "./snippet";

/**
 * Among results of every kind, people who are found by what they know come after what was written: they already stand
 * beside the results. Who is asked for by name keeps their place.
 */
export function peopleLast(hits: IndexHit[], marks: ReadonlyMap<string, number>): IndexHit[] {
  const isAside = ({ kind, title }: IndexHit) => kind === "person" && !markedTitle(title, marks).segments.some(({ marked }) => marked);
  return [...hits.filter((hit) => !isAside(hit)), ...hits.filter(isAside)];
}
