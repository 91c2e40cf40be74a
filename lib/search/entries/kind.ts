import type { Context } from "@/lib/kernel/context";
import type { EntryKind } from "@/lib/kernel/search-index";
import type { Findable } from "./entry";

export type Named = { slug: string; name: string };

/** One thing found, as its reader may see it now. */
export type Result = {
  id: string;
  kind: EntryKind;
  title: string;
  href: string;
  /** A word of its own kind: the sort of document, the job title of a person. */
  type: string | null;
  organisation: string | null;
  date: Date | null;
  circles: Named[];
  topicIds: string[];
  outdated: boolean;
  phone: string | null;
};

/** What search needs to know of a kind of thing. */
export type Kind = {
  /** The thing as it is to be found, or null when nobody may find it. Called as the platform itself. */
  findable(ctx: Context, id: string): Promise<Findable | null>;
  /** Those of many that may be found, where that costs much less than one by one. */
  findableMany?(ctx: Context, ids: string[]): Promise<Findable[]>;
  /** Everything of this kind, in pages, for a rebuild. */
  ids(ctx: Context, after: string, limit: number): Promise<string[]>;
  /** Of these, what this actor may read at this moment. The index is never believed on its word. */
  readable(ctx: Context, ids: string[]): Promise<Result[]>;
};

export const nothing: Pick<Result, "type" | "organisation" | "date" | "circles" | "topicIds" | "outdated" | "phone"> = {
  type: null,
  organisation: null,
  date: null,
  circles: [],
  topicIds: [],
  outdated: false,
  phone: null,
};

/** A day as stored, as a moment in the middle of it. */
export const noon = (day: string | null): Date | null => (day === null ? null : new Date(`${day}T12:00:00Z`));
