import type { Line } from "./lines";

/** A day with the line that it stands in. */
export type FoundDate = { value: string; because: string };

type Candidate = FoundDate & { score: number };

const MONTHS: Record<string, number> = Object.fromEntries(
  [
    "januari jan january janvier januar",
    "februari feb february février februar",
    "maart mrt march mars märz",
    "april apr avril",
    "mei may mai",
    "juni jun june juin",
    "juli jul july juillet",
    "augustus aug august août",
    "september sep sept septembre",
    "oktober okt october oct octobre",
    "november nov novembre",
    "december dec décembre dezember",
  ].flatMap((names, month) => names.split(" ").map((name) => [name, month + 1])),
);
const MONTH = `(${Object.keys(MONTHS)
  .sort((one, other) => other.length - one.length)
  .join("|")})`;

/** Before this nothing was written that people still share. */
const EARLIEST = "1995-01-01";
/** A meeting that is announced may lie ahead; further on it is a deadline, not the document's day. */
const DAYS_AHEAD = 45;
const TOP = 15;
const LINES_TO_READ = 80;
const LAST_LINES = 12;
/** Below this a day merely occurs in the text. */
const LEAST = 3;

/** The day that the document itself seems to be of: near the top, in the file name, or behind a word that says so. */
export function findDate(lines: Line[], fileName: string, today: string): FoundDate | null {
  const latest = new Date(Date.parse(today) + DAYS_AHEAD * 86_400_000).toISOString().slice(0, 10);
  const read = [...lines.slice(0, LINES_TO_READ), ...lines.slice(Math.max(LINES_TO_READ, lines.length - LAST_LINES))];
  const candidates = [...datesInName(fileName), ...read.flatMap((line, place) => datesIn(line, place))];
  const plausible = candidates.filter(({ value }) => value >= EARLIEST && value <= latest);
  let best: Candidate | null = null;
  for (const candidate of plausible) if (!best || candidate.score > best.score) best = candidate;
  return best && best.score >= LEAST ? { value: best.value, because: best.because } : null;
}

const SAYS_SO =
  /\b(datum|d\.d\.|dd\.?|opgemaakt|opgesteld|gepubliceerd|bijgewerkt|versie|vergadering|bijeenkomst|verslag|overleg|zitting|goedgekeurd|vastgesteld|gedaan te|date|version|dated|updated)\b/i;
const SAYS_OTHERWISE =
  /\b(wet|decreet|besluit|kb|richtlijn|verordening|omzendbrief|arrest|artikel|art|geldig|uiterlijk|deadline|tegen|vóór|vanaf|tot|sinds|volgende|eerstvolgende|start(en|te)?|einde|vervalt|ondersteuning|geboren|inwerking|until|valid|act|regulation)\b[^.]{0,40}$/i;

function datesIn(line: Line, place: number): Candidate[] {
  return datesOf(line.text).map((found) => {
    const before = line.text.slice(Math.max(0, found.index - 70), found.index);
    return {
      value: found.value,
      because: line.text.slice(0, 200),
      score: scoreOfLine(line, place) + scoreOfWords(before) + (found.whole ? 2 : 1),
    };
  });
}

function scoreOfLine({ type, level, text }: Line, place: number): number {
  const top = place < TOP ? 2 - place / TOP : 0;
  const heading = level === 1 ? 2 : level > 1 ? 0.5 : 0;
  // A line that holds little else is a date line; a row of a table is about something else than the table itself.
  const dateLine = text.length < 45 ? 1 : 0;
  return top + heading + dateLine - (type === "row" ? 2 : 0);
}

const scoreOfWords = (before: string): number => (SAYS_SO.test(before) ? 2 : 0) - (SAYS_OTHERWISE.test(before) ? 4 : 0);

function datesInName(fileName: string): Candidate[] {
  const name = fileName.replace(/\.[a-z0-9]{1,5}$/i, "").replace(/_/g, " ");
  const packed = [...name.matchAll(/(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/g)].flatMap(([, year, month, day]) =>
    dated(Number(year), Number(month), Number(day), 0),
  );
  return [...packed, ...datesOf(name.replace(/-(?=\p{L})|(?<=\p{L})-/gu, " "))].map(({ value, whole }) => ({
    value,
    because: fileName,
    score: whole ? 4.5 : 3,
  }));
}

type Dated = { value: string; whole: boolean; index: number };

const PATTERNS: [RegExp, (match: RegExpExecArray) => Dated[]][] = [
  [
    new RegExp(`\\b(\\d{1,2})(?:e|ste|de|er|st|nd|rd|th)?[ .-]{1,2}${MONTH}\\.?,?[ -](\\d{4})\\b`, "giu"),
    (m) => dated(Number(m[3]), monthOf(m[2]), Number(m[1]), m.index),
  ],
  [new RegExp(`\\b${MONTH} (\\d{1,2}),? (\\d{4})\\b`, "giu"), (m) => dated(Number(m[3]), monthOf(m[1]), Number(m[2]), m.index)],
  [/(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)(?![\d/-])/g, (m) => dated(yearOf(m[3]), Number(m[2]), Number(m[1]), m.index)],
  [/(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/g, (m) => dated(Number(m[1]), Number(m[2]), Number(m[3]), m.index)],
  [new RegExp(`(?<!\\d[ .-]{1,2})(?<!\\p{L})${MONTH} (\\d{4})\\b`, "giu"), (m) => inMonth(Number(m[2]), monthOf(m[1]), m.index)],
];

const datesOf = (text: string): Dated[] =>
  PATTERNS.flatMap(([pattern, read]) => [...text.matchAll(pattern)].flatMap((match) => read(match)));

const monthOf = (name: string | undefined): number => MONTHS[(name ?? "").toLowerCase()] ?? 0;
const yearOf = (digits: string | undefined): number => (digits?.length === 2 ? 2000 + Number(digits) : Number(digits));
const two = (number: number) => String(number).padStart(2, "0");

function dated(year: number, month: number, day: number, index: number): Dated[] {
  const value = `${year}-${two(month)}-${two(day)}`;
  const moment = new Date(`${value}T00:00:00Z`);
  // The 31st of February turns into March: then it was no date.
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== value ? [] : [{ value, whole: true, index }];
}

const inMonth = (year: number, month: number, index: number): Dated[] =>
  dated(year, month, 1, index).map((found) => ({ ...found, whole: false }));
