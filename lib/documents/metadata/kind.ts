import type { Line } from "./lines";

type Mark = { /** In the title or the file name. */ name: RegExp /** Words that such a document is full of. */; text: RegExp };

const MARKS = {
  report: {
    name: /verslag|notulen|\brapport\b|evaluatie|terugblik|resultaten|bevindingen|keuzenota|logboek|effectbeoordeling|\bdpia\b|\bmeting|ervaring|\bminutes\b/i,
    text: /\b(aanwezig(en)?|verontschuldigd|agendapunt|actiepunt(en)?|besluit(en)?:|beslissing(en)?|volgende (vergadering|bijeenkomst)|geleerde lessen|bevindingen|vaststellingen)\b/gi,
  },
  presentation: { name: /presentatie|slides|voordracht|\bppt/i, text: /\b(vragen\?|bedankt voor|agenda van vandaag)/gi },
  "security-plan": {
    name: /veiligheidsplan|beveiligingsplan|continu[iï]teitsplan|noodplan|herstelplan|uitwijkplan|crisisplan|incidentplan|informatieveiligheidsbeleid|plan voor informatieveiligheid|security plan/i,
    text: /\b(risicoanalyse|beheersmaatregel(en)?|risico('s)?|maatregel(en)?|ISO ?27\d\d\d|NIS2|weerbaarheid|restrisico)\b/gi,
  },
  "policy-plan": {
    name: /beleidsplan|beleidsnota|meerjarenplan|roadmap|strategie|visie|plan van aanpak|actieplan|jaarplan|migratieplan|projectplan|stappenplan (naar|voor de)|gis-?plan|^\p{L}*beleid\b|\bbeleid\b|\bplan\b/iu,
    text: /\b(doelstelling(en)?|ambitie(s)?|actie(s)? \d|planning|prioriteit(en)?|uitgangspunten|meerjarenplan(ning)?|begroting|fase \d)\b/gi,
  },
  "tender-specification": {
    name: /bestek|lastenboek|opdrachtdocument|technische specificaties|offertevraag|perceel|tender/i,
    text: /\b(inschrijver(s)?|perceel|percelen|gunningscriteri(um|a)|offerte(s)?|aanbestedende overheid|opdrachtnemer|minimumeis(en)?|selectiecriteria|plaatsingsprocedure)\b/gi,
  },
  "framework-agreement": {
    name: /raamcontract|raamovereenkomst|aankoopcentrale|framework (agreement|contract)/i,
    text: /\b(raamcontract(en)?|raamovereenkomst(en)?|afname(s)?|afroep|deelnemende besturen|maximumhoeveelheid|aankoopcentrale)\b/gi,
  },
  manual: {
    name: /handleiding|werkinstructie|instructie|gebruikersgids|draaiboek|stappenplan|how ?to|manual|user guide|runbook|zo (doe|werk|gebruik) je/i,
    text: /\b(klik(ken)? op|stap \d|open (het|de)|kies|vink|menu|knop|tabblad|typ|aanmeldscherm|selecteer)\b/gi,
  },
  guideline: {
    name: /richtlijn|leidraad|afspraken|gedragscode|huisregels|checklist|procedure|policy\b|reglement|spelregels|aanbeveling|gids\b|guideline|protocol|spiekbriefje|valkuilen|lessen/i,
    text: /\b(mag niet|mogen niet|verplicht|aanbevolen|uitzondering(en)?|verantwoordelijk voor|regel \d|do's)\b/gi,
  },
  agreement: {
    name: /overeenkomst|convenant|contract\b|\bsla\b|verwerkingsovereenkomst|terbeschikkingstelling|\bagreement/i,
    text: /\b(partij(en)?|artikel \d+|tussen de ondergetekenden|verwerker|verwerkingsverantwoordelijke|opzeg(ging)?|in tweevoud|overeengekomen|aansprakelijk(heid)?)\b/gi,
  },
} as const satisfies Record<string, Mark>;

export type ProposedKind = keyof typeof MARKS;
export type FoundKind = { value: ProposedKind; because?: string; page?: number };

const IN_NAME = 5;
/** The first word of a title says what a thing is, the others what it is about. */
const FIRST_WORD = 3;
const IN_FILE_NAME = 3;
/** "Leidraad van de ICT-dienst" below the title. */
const IN_OPENING = 2;
const OPENING_LINES = 5;
/** What a sentence begins with is what it is about. */
const OPENING_CHARACTERS = 30;
const SLIDES = 6;
const MOST_FOR_TEXT = 4;
const LEAST = 3;
const LINES_TO_READ = 160;

type Source = { title: string; fileName: string; extension: string; opening: string; text: string };

/** What sort of document it is, by its name and by the words that such documents are full of; null when nothing says so. */
export function findKind(lines: Line[], title: string, fileName: string): FoundKind | null {
  const texts = lines.slice(0, LINES_TO_READ).map((line) => line.text);
  const source: Source = {
    title,
    fileName: fileName.replace(/[_-]+/g, " "),
    extension: fileName.split(".").at(-1)?.toLowerCase() ?? "",
    opening: texts
      .slice(0, OPENING_LINES)
      .filter((text) => text !== title)
      .map((text) => text.slice(0, OPENING_CHARACTERS))
      .join("\n"),
    text: texts.join("\n"),
  };
  const kinds = Object.keys(MARKS) as ProposedKind[];
  const [best] = kinds.map((value) => ({ value, score: scoreOf(value, source) })).sort((one, other) => other.score - one.score);
  const least = TABLE_FILES.has(source.extension) ? LEAST + IN_NAME : LEAST;
  if (!best || best.score < least) return null;
  const mark: Mark = MARKS[best.value];
  const line = lines.find(({ text }) => mark.name.test(text)) ?? lines.find(({ text }) => new RegExp(mark.text.source, "i").test(text));
  if (mark.name.test(title) || !line) return { value: best.value, because: mark.name.test(title) ? title : fileName };
  return { value: best.value, because: line.text.slice(0, 200), page: line.page };
}

function scoreOf(kind: ProposedKind, { title, fileName, extension, opening, text }: Source): number {
  const mark: Mark = MARKS[kind];
  const named = scoreOfTitle(mark, title) + (mark.name.test(fileName) ? IN_FILE_NAME : 0) + (mark.name.test(opening) ? IN_OPENING : 0);
  const shaped = kind === "presentation" && SLIDE_FILES.has(extension) ? SLIDES : SHAPES[kind]?.test(text) ? SHAPED : 0;
  // Words that such documents are full of occur in others too: alone they prove nothing.
  return named + shaped === 0 ? 0 : named + shaped + scoreOfText(mark, text);
}

/** What only such a document has. */
const SHAPES: Partial<Record<ProposedKind, RegExp>> = {
  report: /^(aanwezig(en)?|verontschuldigd|afwezig|afgemeld|afmeldingen)\b\s*:?/im,
  agreement: /tussen de ondergetekenden|zijn overeengekomen/i,
  "tender-specification": /\binschrijver.{0,4000}gunningscriteri|gunningscriteri.{0,4000}\binschrijver/is,
};
const SHAPED = 2;

const SLIDE_FILES = new Set(["pptx", "odp", "ppt"]);
/** A table may be part of anything. */
const TABLE_FILES = new Set(["xlsx", "ods", "csv"]);

function scoreOfTitle({ name }: Mark, title: string): number {
  const found = name.exec(title);
  if (!found) return 0;
  const isFirst = !title.slice(0, found.index).includes(" ");
  return IN_NAME + (isFirst ? FIRST_WORD : 0);
}

const scoreOfText = ({ text }: Mark, words: string): number => Math.min(MOST_FOR_TEXT, Math.log2(1 + (words.match(text)?.length ?? 0)));
