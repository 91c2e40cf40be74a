/** A section of a version that does not change any more. */
export type FrozenSection = { id: string; title: string; text: string };

const TENTH = 10;

/** What a version is called: reviews of the first edition 0.9, then 0.9.2; its common version 1.0; a year later 1.9 and 2.0. */
export function labelOf(kind: "review" | "common", { edition, reviews }: { edition: number; reviews: number }): string {
  if (kind === "common") return `${edition}.0`;
  const label = `${edition - 1}.${TENTH - 1}`;
  return reviews === 0 ? label : `${label}.${reviews + 1}`;
}
