/** Where compounds may come apart: the words that Dutch builds compounds with. */
export type Vocabulary = { has(part: string): boolean /** Also in another inflection. */; hasStem(part: string): boolean };

/** Shorter parts are found in everything ("tier" in notitieruimte); a few short ones are let in by name. */
const SHORTEST_PART = 4;
export const SHORT_PARTS = new Set(
  "web net wet gis ict api dag wijk app eid crm dms bim data geo top vak zee bus gas map zon weg".split(" "),
);
/** Letters that make a part of a word from the list a word beyond doubt. */
const CLEAR_PART = 7;
const SHORTEST_COMPOUND = 7;
const LONGEST_COMPOUND = 45;
const MOST_PARTS = 4;
/** Letters between two parts: veiligheid-s-plan, adres-sen-lijst, gebruiker-s-naam. */
const LINKS = ["", "s", "en", "e", "n"] as const;
// Endings that exist as words too, yet are never the last part of a compound in what people write.
const NEVER_LAST = new Set(
  "stool eren elen ende enen eling ering sing ling aten eten aren oren enter ring ingen baar loos lijk lijke erig eerde ster heden leren lering leur seren sering emend turen iteren meren form".split(
    " ",
  ),
);
// Ends that make one word out of another, though they exist as words or look like words themselves: partner-schap, doel-loosheid.
const MAKES_A_WORD = /^(?:schap(?:pen)?|\w*(?:loos|zinnig|waardig|matig|vaardig|hartig|zuchtig)he(?:id|den)|vaardiging(?:en)?)$/;
// Words that stand in front of many others only by chance: vers-turen, combi-natie, gesp-rekken, trans-port.
const NEVER_FIRST = new Set(
  "vers gesp beha combi gein prof prior mini techno mees toep trans plat appel best blok kant burg program wijk oppe opper mini ster stel stil".split(
    " ",
  ),
);

const REMEMBERED = 200_000;

/**
 * Takes a compound apart into the words that rebuild it whole, or answers []. Fewer parts win ("informatie-veiligheid",
 * not "informatie-veilig-heid"), then the split whose shortest part is longest.
 */
export function makeSplitter(vocabulary: Vocabulary): (word: string) => string[] {
  const known = new Map<string, string[]>();
  return (word) => {
    if (word.length < SHORTEST_COMPOUND || word.length > LONGEST_COMPOUND || /\d/.test(word)) return [];
    const before = known.get(word);
    if (before) return before;
    if (known.size >= REMEMBERED) known.clear();
    const parts = vocabulary.hasStem(word) ? clearParts(word, vocabulary) : takenApart(word, vocabulary);
    known.set(word, parts);
    return parts;
  };
}

function takenApart(word: string, vocabulary: Vocabulary): string[] {
  return (bestSplit(word, vocabulary) ?? []).flatMap((part) => {
    const inner = clearParts(part, vocabulary);
    return inner.length > 0 ? inner : [part];
  });
}

/**
 * A word that the list knows as a whole is often a compound too: zoek-machine, raad-s-besluit. Its parts must be beyond doubt then:
 * two, one of them long. Else "standaard" would hold "aard".
 */
function clearParts(word: string, vocabulary: Vocabulary): string[] {
  if (word.length < CLEAR_PART + SHORTEST_PART) return [];
  const parts = bestSplit(word, vocabulary) ?? [];
  const lengths = parts.map((part) => part.replace(/en$/, "").length);
  return parts.length === 2 && Math.max(...lengths) >= CLEAR_PART && Math.min(...lengths) >= SHORTEST_PART ? parts : [];
}

/** Fewest letters of a part together with its link; what is shorter cannot start or end a split. */
const STEP = 3;

function bestSplit(word: string, vocabulary: Vocabulary): string[] | null {
  // best[i]: the best way to build the last letters of the word from position i on.
  const best: (string[] | null)[] = new Array<string[] | null>(word.length + 1).fill(null);
  for (let from = word.length - STEP; from >= 0; from -= 1) best[from] = bestFrom(from, { word, best, vocabulary });
  return best[0] ?? null;
}

type Search = { word: string; best: (string[] | null)[]; vocabulary: Vocabulary };

function bestFrom(from: number, { word, best, vocabulary }: Search): string[] | null {
  const whole = word.slice(from);
  let winner: string[] | null = from > 0 && isLastPart(whole, vocabulary) ? [whole] : null;
  for (let to = from + STEP; to <= word.length - STEP; to += 1) {
    const rest = best[to];
    const first = rest && rest.length < MOST_PARTS ? firstPart(word.slice(from, to), vocabulary) : null;
    if (rest && first !== null) winner = better(winner, [first, ...rest]);
  }
  return winner;
}

function better(one: string[] | null, other: string[]): string[] {
  if (!one || other.length < one.length) return other;
  if (other.length > one.length) return one;
  return shortest(other) > shortest(one) ? other : one;
}

const shortest = (parts: string[]): number => Math.min(...parts.map((part) => part.length));

const longEnough = (part: string): boolean => part.length >= SHORTEST_PART || SHORT_PARTS.has(part);

const SHORTEST_PLURAL = 5;

/** The word in front without its linking letters, or null when it is none. */
function firstPart(written: string, vocabulary: Vocabulary): string | null {
  for (const link of LINKS) {
    if (!written.endsWith(link)) continue;
    const part = written.slice(0, written.length - link.length);
    if (longEnough(part) && !NEVER_FIRST.has(part) && vocabulary.has(part)) return part;
  }
  // A plural that changes the word before it: begrippen-kader, namen-register.
  return /[^aeiou]en$/.test(written) && written.length >= SHORTEST_PLURAL && vocabulary.hasStem(written) ? written : null;
}

/** The last part may be inflected: -plannen, -gegevens. */
function isLastPart(written: string, vocabulary: Vocabulary): boolean {
  if (NEVER_LAST.has(written.replace(/s$/, "")) || MAKES_A_WORD.test(written) || !longEnough(written)) return false;
  return vocabulary.has(written) || (written.length > SHORTEST_PART && vocabulary.hasStem(written));
}
