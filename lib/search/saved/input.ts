import { z } from "zod";
import { addressOf, readAddress } from "../input";

/** How often somebody hears what is new in a search that they keep. */
export const rhythms = ["daily", "weekly", "never"] as const;
export type Rhythm = (typeof rhythms)[number];

export const LONGEST_NAME = 80;
/** A search of 400 letters with every filter full stays below this. */
const LONGEST_ADDRESS = 4000;

const name = z.string().trim().min(1, "search.saved.nameMissing").max(LONGEST_NAME, "search.saved.nameLong");
const rhythm = z.enum(rhythms, "errors.choose");

/** The shortest address of the same search: where one stood in the results is no part of it. Empty when nothing is asked. */
const address = z
  .string()
  .max(LONGEST_ADDRESS, "errors.invalid")
  .transform((typed) => keptAddress(typed.split("?")[1] ?? ""))
  .pipe(z.string().min(1, "search.saved.nothingAsked"));

export const saveSearchInput = z.object({ name, rhythm, address });
export type SaveSearchInput = z.output<typeof saveSearchInput>;

export const changeSearchInput = z.object({ search: z.string(), name, rhythm });
export type ChangeSearchInput = z.output<typeof changeSearchInput>;

export const removeSearchInput = z.object({ search: z.string() });

/** The search that an address holds. */
export function searchIn(kept: string) {
  const params = new URLSearchParams(kept.split("?")[1] ?? "");
  return readAddress(Object.fromEntries([...new Set(params.keys())].map((key) => [key, params.getAll(key)])));
}

function keptAddress(params: string): string {
  const query = { ...searchIn(`?${params}`), order: "best" as const, page: 1 };
  const isAsked = query.text !== "" || query.kind !== null || Object.keys(query.filters).length > 0;
  return isAsked ? addressOf(query) : "";
}
