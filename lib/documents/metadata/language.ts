import type { Line } from "./lines";

export type Language = "nl" | "fr" | "en" | "de";

/** Words that are frequent in one of the languages and absent or rare in the others. */
const TELLING: Record<Language, Set<string>> = {
  nl: setOf("de het een van en dat zijn niet voor met op wordt worden ook naar bij aan door maar om wij je deze dit als uit onze"),
  fr: setOf("le la les des est une et pour dans que qui sur pas avec par sont nous vous cette ces aux être du au il"),
  en: setOf("the and of to that is for with are this be on as by not from it or which have can we you will"),
  de: setOf("der die das und ist nicht mit für ein eine von auf werden sich auch den dem bei oder wird sind im zu"),
};
const WORDS_TO_READ = 3000;
const LONGEST_LINE = 5000;
/** Fewer telling words than this prove nothing; then it is Dutch, as nearly everything here. */
const FEWEST = 3;

export function languageOf(lines: Line[]): Language {
  const words = openingWords(lines);
  const count = (language: Language) => words.filter((word) => TELLING[language].has(word)).length;
  const counted = LANGUAGES.map((language) => ({ language, count: count(language) })).sort((one, other) => other.count - one.count);
  const [best] = counted;
  return best && best.count >= FEWEST ? best.language : "nl";
}

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

function setOf(list: string): Set<string> {
  return new Set(list.split(" "));
}
