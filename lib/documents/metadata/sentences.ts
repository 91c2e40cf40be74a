/** Ends in a point without ending a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:bv|bijv|o\.a|m\.b\.t|m\.b\.v|i\.v\.m|i\.p\.v|t\.e\.m|t\.o\.v|t\.a\.v|d\.w\.z|d\.d|nr|art|enz|ca|max|min|incl|excl|resp|blz|p|tel|dr|ir|ing|mevr|dhr|st|vs|cfr|zgn|e\.g|i\.e|etc|\p{L})\.$/iu;

/** A paragraph as sentences. A point behind an abbreviation, an initial or a number before a word in lower case ends nothing. */
export function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = [];
  let open = "";
  for (const piece of paragraph.split(/(?<=[.!?]["”')]?)\s+(?=["“'(]?[\p{Lu}\d])/u)) {
    open = open ? `${open} ${piece}` : piece;
    if (ABBREVIATION.test(open)) continue;
    sentences.push(open);
    open = "";
  }
  return open ? [...sentences, open] : sentences;
}
