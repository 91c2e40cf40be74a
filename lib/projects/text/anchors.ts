/** From this share of common pieces on, a paragraph counts as the one that was spoken of. */
const ENOUGH = 0.5;

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Pieces of a text that stay when a word in it changes: each word, and each pair of neighbours. */
function piecesOf(text: string): Set<string> {
  const words = wordsIn(text);
  return new Set([...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)]);
}

/** How alike two texts are, from 0 to 1. */
export function likeness(one: string, other: string): number {
  const [mine, theirs] = [piecesOf(one), piecesOf(other)];
  if (mine.size + theirs.size === 0) return one === other ? 1 : 0;
  let common = 0;
  for (const piece of mine) if (theirs.has(piece)) common++;
  return (2 * common) / (mine.size + theirs.size);
}

/**
 * The paragraph that a comment is about now: the same words, else those most like them, of equals the nearest to where it was. Null when
 * it is gone.
 */
export function placeOf(comment: { quote: string; paragraph: number }, sources: string[]): number | null {
  const found = sources.map((source, place) => ({
    place,
    likeness: source === comment.quote ? 2 : likeness(source, comment.quote),
    distance: Math.abs(place - comment.paragraph),
  }));
  const [best] = found.sort((one, other) => other.likeness - one.likeness || one.distance - other.distance);
  return best && best.likeness >= ENOUGH ? best.place : null;
}
