/** What became of one file. `key` names the sentence of a refusal, so that an address can carry it. */
export type UploadResult = {
  file: string;
  outcome: "stored" | "same" | "version" | "refused" | "lost";
  document?: string;
  isDraft?: boolean;
  key?: string;
  message?: string;
};

/** One file goes straight to its own screen; several, or a refusal, come back to a list of what became of each. */
export function nextAddress(results: UploadResult[]): string {
  const [only] = results;
  if (!only) return "/opladen?niets=1";
  if (results.length === 1 && only.outcome === "version") return `/documenten/${only.document}`;
  if (results.length === 1 && only.isDraft) return `/documenten/${only.document}/delen`;
  const query = new URLSearchParams();
  for (const { outcome, document, isDraft, key, file } of results) {
    if (outcome === "refused") query.append("geweigerd", `${key}:${file}`);
    else if (document && !isDraft) query.append("zelfde", document);
  }
  return `/opladen?${query}`;
}
