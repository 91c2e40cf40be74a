/** A day in a text: `whole` when it names the day and not only the month, `index` is where it begins, `end` where it ends. */
export type Dated = { value: string; whole: boolean; index: number; end: number };

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

const PATTERNS: [RegExp, (match: RegExpExecArray) => Dated[]][] = [
  [
    new RegExp(`\\b(\\d{1,2})(?:e|ste|de|er|st|nd|rd|th)?[ .-]{1,2}${MONTH}\\.?,?[ -](\\d{4})\\b`, "giu"),
    (m) => dated(Number(m[3]), monthOf(m[2]), Number(m[1]), m),
  ],
  [new RegExp(`\\b${MONTH} (\\d{1,2}),? (\\d{4})\\b`, "giu"), (m) => dated(Number(m[3]), monthOf(m[1]), Number(m[2]), m)],
  [/(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)(?![\d/-])/g, (m) => dated(yearOf(m[3]), Number(m[2]), Number(m[1]), m)],
  // With a time behind it, it is a moment in a log or an example.
  [/(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d|T\d)/g, (m) => dated(Number(m[1]), Number(m[2]), Number(m[3]), m)],
  [new RegExp(`(?<!\\d[ .-]{1,2})(?<!\\p{L})${MONTH} (\\d{4})\\b`, "giu"), (m) => inMonth(Number(m[2]), monthOf(m[1]), m)],
];

/** Whether a text holds a day, without reading which. */
export const ANY_DATE = new RegExp(PATTERNS.map(([pattern]) => `(?:${pattern.source.replace(/\((?!\?)/g, "(?:")})`).join("|"), "iu");

export const datesOf = (text: string): Dated[] =>
  PATTERNS.flatMap(([pattern, read]) => [...text.matchAll(pattern)].flatMap((match) => read(match)));

const monthOf = (name: string | undefined): number => MONTHS[(name ?? "").toLowerCase()] ?? 0;
const yearOf = (digits: string | undefined): number => (digits?.length === 2 ? 2000 + Number(digits) : Number(digits));
const two = (number: number) => String(number).padStart(2, "0");

export function dated(year: number, month: number, day: number, { index, 0: said }: { index: number; 0: string }): Dated[] {
  const value = `${year}-${two(month)}-${two(day)}`;
  const moment = new Date(`${value}T00:00:00Z`);
  // The 31st of February turns into March: then it was no date.
  const isDay = !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === value;
  return isDay ? [{ value, whole: true, index, end: index + said.length }] : [];
}

export const inMonth = (year: number, month: number, match: { index: number; 0: string }): Dated[] =>
  dated(year, month, 1, match).map((found) => ({ ...found, whole: false }));
