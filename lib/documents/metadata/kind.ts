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
    name: /beleidsplan|beleidsnota|meerjarenplan|roadmap|strategie|visie|plan van aanpak|actieplan|jaarplan|migratieplan|projectplan|stappenplan (naar|voor de)|gis-?plan|beleid\b|\bplan\b/i,
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
    text: /\b(afspraak|afspraken|mag niet|mogen niet|verplicht|aanbevolen|uitzondering(en)?|verantwoordelijk voor|regel \d|do's)\b/gi,
  },
  agreement: {
    name: /overeenkomst|convenant|contract\b|\bsla\b|verwerkingsovereenkomst|terbeschikkingstelling|\bagreement/i,
    text: /\b(partij(en)?|artikel \d+|tussen de ondergetekenden|verwerker|verwerkingsverantwoordelijke|opzeg(ging)?|in tweevoud|overeengekomen|aansprakelijk(heid)?)\b/gi,
  },
} as const satisfies Record<string, Mark>;

export type ProposedKind = keyof typeof MARKS | "other";

const IN_NAME = 5;
/** The first word of a title says what a thing is, the others what it is about. */
const FIRST_WORD = 3;
const IN_FILE_NAME = 3;
/** "Leidraad van de ICT-dienst" below the title. */
const IN_OPENING = 2;
const OPENING_LINES = 5;
const SLIDES = 6;
const MOST_FOR_TEXT = 4;
const LEAST = 3;
const LINES_TO_READ = 160;

type Source = { title: string; fileName: string; extension: string; opening: string; text: string };

/** What sort of document it is, by its name and by the words that such documents are full of. */
export function findKind(lines: Line[], title: string, fileName: string): { value: ProposedKind; because?: string } {
  const texts = lines.slice(0, LINES_TO_READ).map((line) => line.text);
  const source: Source = {
    title,
    fileName: fileName.replace(/[_-]+/g, " "),
    extension: fileName.split(".").at(-1)?.toLowerCase() ?? "",
    opening: texts
      .slice(0, OPENING_LINES)
      .filter((text) => text !== title)
      .join("\n"),
    text: texts.join("\n"),
  };
  const kinds = Object.keys(MARKS) as (keyof typeof MARKS)[];
  const [best] = kinds.map((value) => ({ value, score: scoreOf(value, source) })).sort((one, other) => other.score - one.score);
  const least = TABLE_FILES.has(source.extension) ? LEAST + IN_NAME : LEAST;
  if (!best || best.score < least) return { value: "other" };
  const mark: Mark = MARKS[best.value];
  return { value: best.value, because: mark.name.test(title) ? title : sentenceWith(mark, lines) };
}

function scoreOf(kind: keyof typeof MARKS, { title, fileName, extension, opening, text }: Source): number {
  const mark: Mark = MARKS[kind];
  const named = scoreOfTitle(mark, title) + (mark.name.test(fileName) ? IN_FILE_NAME : 0) + (mark.name.test(opening) ? IN_OPENING : 0);
  return named + scoreOfText(mark, text) + (kind === "presentation" && SLIDE_FILES.has(extension) ? SLIDES : 0);
}

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

function sentenceWith({ text }: Mark, lines: Line[]): string | undefined {
  const words = new RegExp(text.source, "i");
  return lines.find((line) => words.test(line.text))?.text.slice(0, 200);
}
