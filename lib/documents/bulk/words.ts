import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { MetadataRow, RowField } from "./row";

/** The names behind the ids of a row. */
export type Names = {
  topics: { id: string; nl: string; en: string }[];
  circles: { id: string; slug: string; name: string }[];
  organisations: { id: string; name: string }[];
  locale: Locale;
};

/** Separates what stands together in one cell; no name of ours has it. */
export const BETWEEN = " | ";

/** The value of a field as a person reads it, and as it stands in a cell. */
export function inWords(row: MetadataRow, field: RowField, names: Names): string {
  const t = wordsFor(names.locale);
  if (field === "kind") return t(`documents.kinds.${row.kind}`);
  if (field === "language") return t(`documents.languages.${row.language}`);
  if (field === "visibility") return t(`bulk.readers.${row.visibility}`);
  if (field === "topics") return listed(row.topics, names.topics, (topic) => topic[names.locale]);
  if (field === "circles") return listed(row.circles, names.circles, (circle) => circle.name);
  if (field === "organisation") return names.organisations.find((one) => one.id === row.organisation)?.name ?? "";
  return row[field] ?? "";
}

function listed<Named extends { id: string }>(ids: string[], named: Named[], nameOf: (one: Named) => string): string {
  const byId = new Map(named.map((one) => [one.id, nameOf(one)]));
  return ids
    .map((id) => byId.get(id) ?? id)
    .sort()
    .join(BETWEEN);
}
