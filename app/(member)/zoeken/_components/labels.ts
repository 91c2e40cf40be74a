import { documentKinds } from "@/lib/documents/choices";
import type { wordsFor } from "@/lib/i18n";
import type { Facet } from "@/lib/kernel/search-index";
import type { SearchResults } from "@/lib/search/queries";

const languages = ["nl", "en", "fr", "de"] as const;

/** What a value of a facet is called on the screen. */
export function labelOf(t: ReturnType<typeof wordsFor>, facet: Facet, label: string): string {
  if (facet === "fileType") return label.toUpperCase();
  const language = languages.find((one) => facet === "language" && one === label);
  if (language) return t(`search.languages.${language}`);
  const kind = documentKinds.find((one) => facet === "type" && one === label);
  return kind ? t(`documents.kinds.${kind}`) : label;
}

/** The filters that are chosen, by name. */
export const chosenIn = (t: ReturnType<typeof wordsFor>, { facets }: SearchResults) =>
  facets.flatMap(({ facet, values }) =>
    values.filter(({ chosen }) => chosen).map(({ value, label }) => ({ facet, value, name: labelOf(t, facet, label) })),
  );
