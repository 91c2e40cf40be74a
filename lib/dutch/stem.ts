/**
 * Takes the inflection off a folded Dutch word, so that "besluiten", "besluit" and "beveiligd", "beveiliging" meet.
 * Own and light rather than Snowball's Dutch: that one also cuts -lijk, -baar and -heid, so that "gevaar" and "gevaarlijk",
 * "open" and "openbaar" become one word, and it leaves "plaats" and "plaatsen", "huis" and "huizen" apart. See
 * snowball.test.ts.
 */
const IRREGULAR = new Map(
  Object.entries({
    criteria: "criterium",
    kinderen: "kind",
    kinder: "kind",
    leden: "lid",
    steden: "stad",
    musea: "museum",
    media: "media",
    apps: "app",
    samen: "samen",
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
const KEEPS_S =
  /(?:adres|proces|succes|congres|expres|bus|virus|campus|status|cursus|focus|bonus|nexus|census|basis|crisis|analis|thuis|huis|gis|^les|eis|fles|^mes|klas|gas|glas|pas|was|ijs|is|us|os|as|ss)$/;
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

/** Endings in the order in which they are tried: what they look like, the letters to cut, what must remain. */
type Ending = { end: RegExp; cut: number; remains: number; unless?: RegExp };
const ENDINGS: readonly Ending[] = [
  { end: /[ie]een$/, cut: 2, remains: 4 },
  { end: /ies$/, cut: 1, remains: 5 },
  { end: /[^aeiou]es$/, cut: 1, remains: 4, unless: KEEPS_S },
  { end: /[^aeiousj]s$/, cut: 1, remains: 3 },
  { end: /ing$/, cut: 3, remains: 4 },
  { end: /[^aeiou]en$/, cut: 2, remains: 3 },
  { end: /[^aeiou]e$/, cut: 1, remains: 3 },
];

function withoutEnding(word: string): string {
  if (word.endsWith("heden")) return `${word.slice(0, -5)}heid`;
  const verb = word.replace(VERB_END, "$1");
  if (verb !== word && hasBody(verb, 4)) return verb;
  for (const { end, cut, remains, unless } of ENDINGS) {
    const rest = word.slice(0, -cut);
    if (end.test(word) && hasBody(rest, remains) && !unless?.test(word)) return single(rest);
  }
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
