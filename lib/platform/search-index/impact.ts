/** How soon one more occurrence of a word stops mattering, and how much a long text is held against it (BM25). */
const SATURATION = 2.5;
const LENGTH_PENALTY = 0.75;
/** Words in a usual entry. Fixed, so that an entry's weights stay true while the collection around it changes. */
const USUAL_LENGTH = 500;

/** No word says more of an entry than this, however often it stands there. */
export const HIGHEST_IMPACT = SATURATION + 1;

/** What a term adds to the score of an entry, before its rarity. */
export const impactOf = (weight: number, length: number): number =>
  (weight * (SATURATION + 1)) / (weight + SATURATION * (1 - LENGTH_PENALTY + (LENGTH_PENALTY * length) / USUAL_LENGTH));
