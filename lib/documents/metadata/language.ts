import type { Line } from "./lines";

export type Language = "nl" | "fr" | "en" | "de";

/** Words that are frequent in one of the languages and absent or rare in the others. */
const TELLING: Record<Language, Set<string>> = {
  nl: setOf("de het een van en dat zijn niet voor met op wordt worden ook naar bij aan door maar om wij je deze dit als uit onze"),
  fr: setOf("le la les des est une et pour dans que qui sur pas avec par sont nous vous cette ces aux être du au il"),
  en: setOf("the and of to that is for with are this be on as by not from it or which have can we you will a"),
  de: setOf("der die das und ist nicht mit für ein eine von auf werden sich auch den dem bei oder wird sind im zu"),
};
/** Languages that nobody chooses here, but that would pass for another: who reads "de" and "la" in Spanish may think of French. */
const FOREIGN = [
  setOf("el los las una por con para como que del más está es en y se al su de la"),
  setOf("il di che per con una sono della dei gli nel alla e è del la"),
  setOf("os as uma por com para como que do da mais está em não dos e o de"),
];
const WORDS_TO_READ = 3000;
const LONGEST_LINE = 5000;
/** Fewer telling words than this prove nothing. */
const FEWEST = 3;
/** So much more than the next language, or the text is a mix. */
const LEAD = 1.15;
const SHOWN = 5;

/** The language of a text with the words that tell it; null when too few do. */
export function findLanguage(lines: Line[]): { value: Language; because: string } | null {
  const words = openingWords(lines);
  const counted = LANGUAGES.map((language) => ({ language, count: among(words, TELLING[language]) })).sort(
    (one, other) => other.count - one.count,
  );
  const [best, next] = counted;
  if (!best || best.count < FEWEST || best.count < (next?.count ?? 0) * LEAD) return null;
  if (FOREIGN.some((foreign) => among(words, foreign) > best.count)) return null;
  const told = [...new Set(words.filter((word) => TELLING[best.language].has(word)))];
  return { value: best.language, because: told.slice(0, SHOWN).join(", ") };
}

const among = (words: string[], telling: Set<string>): number => words.filter((word) => telling.has(word)).length;

function openingWords(lines: Line[]): string[] {
  const found: string[] = [];
  for (const line of lines) {
    found.push(
      ...(line.text
        .slice(0, LONGEST_LINE)
        .toLowerCase()
        .match(/\p{L}+/gu) ?? []),
    );
    if (found.length > WORDS_TO_READ) break;
  }
  return found;
}

const LANGUAGES: Language[] = ["nl", "fr", "en", "de"];

function setOf(words: string): Set<string> {
  return new Set(words.split(" "));
}
