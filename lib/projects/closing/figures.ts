/** Digits that are no year, and the words in which people write large amounts, or that one is money. */
const figure = /€|\beuro\b|honderd|duizend|miljoen|\d[.,]\d|\b(?!(?:19|20)\d\d\b)\d+/i;

/** What people write of their plans, without the sentences that name an amount: who did not take part has no need of those. */
export const withoutFigures = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((paragraph) =>
      sentencesOf(paragraph)
        .filter((sentence) => !figure.test(sentence))
        .join(" "),
    )
    .filter(Boolean)
    .join("\n\n");

const sentencesOf = (paragraph: string): string[] => paragraph.trim().split(/(?<=[.!?])\s+/);
