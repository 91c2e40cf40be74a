/**
 * Takes the inflection off a folded Dutch word, so that "besluiten", "besluit" and "beveiligd", "beveiliging" meet.
 * Own and light rather than Snowball's Dutch: that one also cuts -lijk, -baar and -heid, so that gevaar, gevaarlijk and
 * gevaren become one word, and it leaves "plaats" and "plaatsen", "analyse" and "analyses" apart.
 */
const IRREGULAR = new Map(
  Object.entries({
    criteria: "criterium",
    kinderen: "kind",
    leden: "lid",
    steden: "stad",
    musea: "museum",
    media: "media",
    data: "data",
    eisen: "eis",
    schepen: "schepen",
    schepenen: "schepen",
    wegen: "weg",
    plaats: "plaats",
    plaatsen: "plaats",
    open: "open",
    planning: "planning",
    plannings: "planning",
    regeling: "regeling",
    regelingen: "regeling",
    pagina: "pagina",
    catalogi: "catalogus",
    politici: "politicus",
    technici: "technicus",
    vereisten: "vereist",
    talen: "taal",
    ruimte: "ruimte",
    ruimten: "ruimte",
    ruimtes: "ruimte",
  }),
);
// Ends in -s or -es by nature, not by plural; also as the last part of a compound.
const KEEPS_S = /(?:adres|proces|succes|congres|expres|bus|virus|campus|status|cursus|focus|bonus|nexus|census|basis|crisis|analis|thuis|huis|gis|les|eis|fles|mes|klas|gas|glas|pas|was|ijs|is|us|os|as|ss)$/;
// One family: registratie, registreren, registreert, registrering.
const VERB_END = /([^aeiou])(?:atie|eren|eer|eerd|eert|ering)$/;
const VOWEL = /[aeiouy]/;

const known = new Map<string, string>();
const REMEMBERED = 200_000;

export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= REMEMBERED) known.clear();
  const made = IRREGULAR.get(word) ?? makeStem(word);
  known.set(word, made);
  return made;
}

function makeStem(word: string): string {
  let rest = word;
  // Endings stack: gegeven-s, beveilig-ing-en, plaats-en.
  for (let round = 0; round < 4; round += 1) {
    const shorter = withoutEnding(rest);
    if (shorter === rest) break;
    rest = shorter;
  }
  return soundless(rest);
}

const hasBody = (rest: string, letters: number): boolean => rest.length >= letters && VOWEL.test(rest);

function withoutEnding(word: string): string {
  const cut = (letters: number) => word.slice(0, -letters);
  if (word.endsWith("heden")) return `${cut(5)}heid`;
  if (/[ie]een$/.test(word) && word.length > 5) return cut(2);
  if (word.endsWith("ies") && word.length > 5) return cut(1);
  if (/[^aeiou]es$/.test(word) && word.length > 6 && !KEEPS_S.test(word)) return cut(1);
  if (/[^aeiousj]s$/.test(word) && hasBody(cut(1), 3)) return cut(1);
  const verb = word.replace(VERB_END, "$1");
  if (verb !== word && hasBody(verb, 4)) return verb;
  if (word.endsWith("ing") && hasBody(cut(3), 4)) return single(cut(3));
  if (/[^aeiou]en$/.test(word) && hasBody(cut(2), 3)) return single(cut(2));
  if (/[^aeiou]e$/.test(word) && hasBody(cut(1), 3)) return single(cut(1));
  return word;
}

/** plann- becomes plan. */
const single = (rest: string): string => (/([bdfgklmnprst])\1$/.test(rest) ? rest.slice(0, -1) : rest);

/** Spelling that follows from the ending: naam/namen, brief/brieven, huis/huizen. */
function soundless(rest: string): string {
  return single(rest)
    .replace(/v$/, "f")
    .replace(/z$/, "s")
    .replace(/([^aeiou])(aa|ee|oo|uu)([^aeiou])$/, (_, before: string, vowels: string, after: string) => before + vowels[0] + after);
}
