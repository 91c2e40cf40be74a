import { dated, datesOf, inMonth } from "./dates";
import type { Line } from "./lines";

/** A day with the line that it stands in. */
export type FoundDate = { value: string; because: string; page?: number };

type Candidate = FoundDate & { score: number };

/** Before this nothing was written that people still share. */
const EARLIEST = "1995-01-01";
/** A meeting that is announced may lie ahead; further on it is a deadline, not the document's day. */
const DAYS_AHEAD = 45;
const TOP = 15;
const LINES_TO_READ = 80;
const LAST_LINES = 12;
/** Below this a day merely occurs in the text. */
const LEAST = 3;
/** Longer than a line that only holds a day and what it is of. */
const PROSE = 70;

/** The day that the document itself seems to be of: near the top, in the file name, in its history, or behind a word that says so. */
export function findDate(lines: Line[], fileName: string, today: string): FoundDate | null {
  const latest = new Date(Date.parse(today) + DAYS_AHEAD * 86_400_000).toISOString().slice(0, 10);
  const end = Math.max(LINES_TO_READ, lines.length - LAST_LINES);
  const read = lines.flatMap((line, place) => (place < LINES_TO_READ || place >= end ? datesIn(line, place, lines[place - 1]) : []));
  const candidates = [...datesInName(fileName), ...historyIn(lines.slice(0, LINES_TO_READ)), ...read];
  const plausible = candidates.filter(({ value }) => value >= EARLIEST && value <= latest);
  let best: Candidate | null = null;
  for (const candidate of plausible) if (!best || candidate.score > best.score) best = candidate;
  return best && best.score >= LEAST ? { value: best.value, because: best.because, page: best.page } : null;
}

const SAYS_SO =
  /\b(datum\s*:|datum|d\.d\.|dd\.?|opgemaakt|opgesteld|gepubliceerd|bijgewerkt|gewijzigd|update|verificatie|versie|vergadering|bijeenkomst|werkgroep|verslag|overleg|zitting|goedgekeurd|gedaan te|date\s*:|dated|updated|version|created|modified)\b/i;
const SAYS_OTHERWISE =
  /\b(wet|decreet|besluit|kb|richtlijn|verordening|omzendbrief|arrest|artikel|art|geldig|uiterlijk|deadline|tegen|vóór|vanaf|per|tot|sinds|bijv|bv|voorbeeld|volgende|eerstvolgende|start(en|te)?|einde|vervalt|ondersteuning|geboren|inwerking|until|valid|act|regulation)\b[^.]{0,40}$/i;
/** What happens on a day is not the day of the text about it. */
const HAPPENS = /^[^.]{0,40}\b(beëindigd|in werking|van kracht|vervalt|afgelopen)\b/i;
/** A sentence about itself. */
const OF_ITSELF = /^(dit|deze|versie|opgemaakt|opgesteld|gedaan|gepubliceerd|goedgekeurd|datum\b(?!\.)|verslag|concept|date\b(?!\.)|this)/i;

function datesIn(line: Line, place: number, above: Line | undefined): Candidate[] {
  // The second line of a sentence that a file broke off.
  const goesOn = above !== undefined && above.type === "paragraph" && above.text.length > PROSE && !/[.!?:;|]$/.test(above.text);
  return datesOf(line.text).map(({ value, index, end, whole }) => {
    const before = line.text.slice(Math.max(0, index - 70), index);
    const after = line.text.slice(end, end + 60);
    return {
      value,
      because: line.text.slice(0, 200),
      page: line.page,
      score: scoreOfLine(line, place) + scoreOfWords(before, after) + (whole ? 2 : 1) - (goesOn ? 3 : 0),
    };
  });
}

function scoreOfLine({ type, level, text }: Line, place: number): number {
  const top = place < TOP ? 2 - place / TOP : 0;
  const heading = level === 1 ? 2 : level > 1 ? 0.5 : 0;
  // A line that holds little else is a date line; a row of a table is about something else than the table itself.
  const dateLine = text.length < 45 ? 1 : 0;
  const first = place === 0 ? 1 : 0;
  // Running text tells of all sorts of days; further on nothing but a line that begins with it counts.
  const prose = text.length > PROSE && !OF_ITSELF.test(text) && level === 0 ? 2 : 0;
  const deep = place >= TOP && level === 0 && !OF_ITSELF.test(text) ? 3 : 0;
  return top + heading + dateLine + first - prose - deep - (type === "row" ? 2 : 0);
}

const scoreOfWords = (before: string, after: string): number =>
  (SAYS_SO.test(before) ? 2 : 0) - (SAYS_OTHERWISE.test(before) || HAPPENS.test(after) ? 4 : 0);

const HISTORY =
  /^(\d[\d.]* )?(documentbeheer|versiebeheer|versiehistoriek?|documenthistorie|documentgeschiedenis|revisies|wijzigingshistorie|change history|revision history)$/i;
const HISTORY_ROWS = 25;
const ROWS_WITHOUT_DATE = 3;

/** The last day in the table of versions that many documents begin with. */
function historyIn(lines: Line[]): Candidate[] {
  const start = lines.findIndex((line) => HISTORY.test(line.text));
  if (start < 0) return [];
  const found: Candidate[] = [];
  let without = 0;
  for (const line of lines.slice(start + 1, start + 1 + HISTORY_ROWS)) {
    const days = datesOf(line.text).filter((day) => day.whole);
    without = days.length > 0 ? 0 : without + 1;
    if (without > ROWS_WITHOUT_DATE) break;
    found.push(...days.map(({ value }) => ({ value, because: line.text.slice(0, 200), page: line.page, score: 6 })));
  }
  const last = found.sort((one, other) => other.value.localeCompare(one.value))[0];
  return last ? [last] : [];
}

function datesInName(fileName: string): Candidate[] {
  const name = fileName.replace(/\.[a-z0-9]{1,5}$/i, "").replace(/_/g, " ");
  const packed = [...name.matchAll(/(?<!\d)((?:19|20)\d\d)[ -]?(0[1-9]|1[0-2])[ -]?(0[1-9]|[12]\d|3[01])(?!\d)/g)].flatMap((match) =>
    dated(Number(match[1]), Number(match[2]), Number(match[3]), match),
  );
  const month = [...name.matchAll(/^((?:19|20)\d\d)-(0[1-9]|1[0-2])(?![\d-])/g)].flatMap((match) =>
    inMonth(Number(match[1]), Number(match[2]), match),
  );
  return [...packed, ...month, ...datesOf(name.replace(/-(?=\p{L})|(?<=\p{L})-/gu, " "))].map(({ value, whole }) => ({
    value,
    because: fileName,
    score: whole ? 4.5 : 3,
  }));
}
