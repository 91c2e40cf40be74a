import type { Differences, IndexEntry } from "@/lib/kernel/search-index";
import { differences } from "../postgres-compare";
import { type Card, cardFields, cardPrint, documentOf } from "./document";
import { written } from "./filter";
import { ask, type Server } from "./server";

/** What the living collection holds of a slice, beside what it should hold. */
export async function compareThere(server: Server, slice: string, entries: IndexEntry[]): Promise<Differences> {
  const lines = await ask(server, () =>
    server.writing
      .collections(server.settings.name)
      .documents()
      .export({ filter_by: written({ field: "slice", tokens: [slice] }), include_fields: cardFields.join(",") }),
  );
  const held = lines
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Card);
  return differences(
    new Map(held.map((card) => [card.entry, cardPrint(card)])),
    new Map(entries.map((entry) => [entry.id, cardPrint(documentOf(entry))])),
  );
}
