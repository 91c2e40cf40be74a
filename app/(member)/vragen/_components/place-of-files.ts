/** What says where files are brought for: the question that is answered, or what the page of a new question was opened with. */
export type PlaceOfFiles = Partial<Record<"question" | "q" | "aan" | "over" | "onderwerp", string>>;

/** The page to go back to when files came in, at the place of the files. `extra` tells what became of them. */
export function pageOfFiles({ question, ...about }: PlaceOfFiles, extra: [string, string][]): string {
  const told = Object.entries(about).filter(([, value]) => value);
  const query = new URLSearchParams(question ? extra : [...told, ...extra]).toString();
  return `/vragen/${question ? encodeURIComponent(question) : "nieuw"}${query ? `?${query}` : ""}#bestanden`;
}
