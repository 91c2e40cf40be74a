import { ANY_DATE } from "./dates";
import type { Line } from "./lines";

/** A title stands among the first lines or nowhere. */
const LINES_TO_READ = 12;
const SHORTEST = 4;
const LONGEST = 140;
/** A line that ends in a point is a sentence from here on. */
const SENTENCE = 30;

/** `because` is the line that says so; a title without one is the file name in human words. */
export type FoundTitle = { value: string; because?: string; page?: number };

/** What the document calls itself; when it is silent, its file name in human words. What stands first in a spreadsheet is the name of a sheet. */
export function findTitle(lines: Line[], fileName: string): FoundTitle {
  const found = /\.(xlsx|ods|csv)$/i.test(fileName) ? undefined : (subjectOf(lines) ?? headingOf(lines) ?? firstLineOf(lines));
  if (!found) return { value: humanName(fileName) };
  const title = withoutOrnament(found.text);
  const next = isGeneric(title) ? lines.slice(lines.indexOf(found) + 1, LINES_TO_READ).find(isTitle) : undefined;
  const value = shortened(next ? `${title} – ${withoutOrnament(next.text)}` : title);
  return { value, because: found.text.slice(0, 2 * LONGEST), page: found.page };
}

/** "Verslag" alone says too little: the line below says of what. */
const isGeneric = (title: string) =>
  /^(verslag|notulen|bestek|nota|handleiding|presentatie|overeenkomst|bijlage|rapport|agenda|uitnodiging|memo|report|manual)$/i.test(title);

const SUBJECT = /^(onderwerp|betreft|titel|subject|title)\s*:\s*(.*)$/i;

/** A letter or a note that says what it is about. */
function subjectOf(lines: Line[]): Line | undefined {
  const top = lines.slice(0, LINES_TO_READ);
  const at = top.findIndex((line) => SUBJECT.test(line.text));
  const [, , said = ""] = SUBJECT.exec(top[at]?.text ?? "") ?? [];
  const line = top[at];
  if (!line) return undefined;
  return said ? { ...line, text: said } : top[at + 1];
}

/** The highest heading among the first lines, unless it only begins a part: a chapter does not tell the name of the whole. */
function headingOf(lines: Line[]): Line | undefined {
  const headings = lines.slice(0, LINES_TO_READ).filter((line) => line.type === "heading");
  const highest = Math.min(...headings.map((line) => line.level));
  return headings.find((line) => line.level === highest && isTitle(line));
}

/** The first line that is no letterhead, date or such; none once the text has begun. */
function firstLineOf(lines: Line[]): Line | undefined {
  const top = lines.slice(0, LINES_TO_READ);
  if (top[0] && isNumbered(top[0], top[1])) return top[0];
  const begun = top.findIndex((line, at) => beginsText(line, top[at + 1]));
  const found = top.slice(0, begun < 0 ? top.length : begun).find(isTitle);
  // Below something else a single word is as often the name of a part.
  return found === top[0] || found?.text.includes(" ") ? found : undefined;
}

/** "5. Genereer code" is the fifth of a series, when no list follows. */
const isNumbered = (line: Line, next: Line | undefined) =>
  line.type === "item" && next?.type !== "item" && isTitle({ ...line, type: "paragraph" });

const beginsText = (line: Line, next: Line | undefined): boolean => isPart(line.text) || line.type === "item" || isProse(line, next);

/** Begins a part of a document. */
const isPart = (text: string) =>
  /^([\d.]+ )?(inhoud(stafel|sopgave)?|inleiding|voorwoord|woord vooraf|colofon|algemeen|samenvatting|managementsamenvatting|versiebeheer|documentbeheer|bijlagen?|table of contents|contents|introduction|inhaltsverzeichnis|sommaire)$/i.test(
    text,
  );

const NO_TITLE = [
  /^(datum|aan|van|cc|betreft|onderwerp|auteurs?|versie|status|opgesteld door|aanwezig|afwezig|verontschuldigd|from|to|date)\s*:/i,
  /^(versie|pagina|page|tel|telefoon|e-?mail|ref(erte)?|kenmerk|status)\b.{0,60}[:\d]/i,
  /^[a-z_-]+: ?\S+$/,
  /^([Gg]emeente(bestuur|raad)?|[Ss]tad(sbestuur)?|OCMW|[Pp]rovincie|[Dd]ienst|[Dd]epartement|[Aa]fdeling)(\s+[\p{Lu}(]\S*){1,4}$/u,
  /@|https?:|www\.|[{}<>]/i,
  /^[\d\s./:,–-]+$/,
  /[;,:]$/,
  /\bpostbus\b|\b\d{4} ?[A-Z]{2}\b/i,
];

function isTitle({ text, type }: Line): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (type === "row" || type === "item" || type === "note") return false;
  if (letters < SHORTEST || text.length > 2 * LONGEST || isPart(text) || isSentence(text)) return false;
  return !NO_TITLE.some((pattern) => pattern.test(text)) && !isDateLine(text);
}

/** "3 december 2020 – versie 1.0", "Amsterdam, 25 oktober 2018". */
function isDateLine(text: string): boolean {
  const rest = text
    .replace(ANY_DATE, " ")
    .replace(/\bversie\b/gi, " ")
    .match(/\p{L}+/gu);
  return ANY_DATE.test(text) && (rest ?? []).length <= 1;
}

const isSentence = (text: string) =>
  text.length > SENTENCE && /[.!?]["”']?$/.test(text) && !/\bv?\d+\.$/.test(text) && text.split(" ").length > 5 && !text.endsWith("?");

/** Running text: a sentence, or the first line of one that goes on below. */
function isProse({ text, type }: Line, next: Line | undefined): boolean {
  if (type !== "paragraph") return false;
  return isSentence(text) || (text.length > 2 * SENTENCE && /^\p{Ll}/u.test(next?.text ?? ""));
}

function withoutOrnament(text: string): string {
  const bare = text
    .replace(/^(\d+(\.\d+)+\.?|\d+[.)]|[IVX]+\.)\s+(?=\p{L})/u, "")
    .replace(/\s*[|·•]\s*(pagina|page)?\s*\d+.*$/i, "")
    .replace(/[\s.:–-]+$/, "")
    .trim();
  return isShouted(bare) ? calmed(bare) : bare;
}

const isShouted = (text: string) => text === text.toUpperCase() && text.split(" ").some((word) => word.length > 5);

/** "INFORMATIEVEILIGHEIDSPLAN VAN HET OCMW" reads as "Informatieveiligheidsplan van het OCMW". */
function calmed(text: string): string {
  const quiet = text.replace(/\p{L}[\p{L}\p{N}]*/gu, (word) => (ABBREVIATIONS.has(word) ? word : word.toLowerCase()));
  return quiet.charAt(0).toUpperCase() + quiet.slice(1);
}

const ABBREVIATIONS = new Set(
  "ICT IT GIS OCMW DPO CISO NIS2 GDPR AVG DPIA MAGDA GRB KSZ VPN MFA SLA VVSG ABB API PDF WAN LAN VLAN VDI AI BI HR CRAB GIPOD QGIS IVP".split(
    " ",
  ),
);

/** "IVP-2026-definitief_v3.pdf" is called "IVP 2026". */
function humanName(fileName: string): string {
  const words = fileName
    .replace(/\.[a-z0-9]{1,5}$/i, "")
    .replace(/[_+]+|%20/g, " ")
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")
    .replace(/(?<=\S)-(?=\S)/g, " ")
    .replace(
      /\(?\b(v\d+([.,]\d+)*|versie ?\d*|def|definitief|final|finaal|kopie|copy|ontwerp|draft|nieuw|laatste|goedgekeurd|geanonimiseerd|nagelezen)\b\)?/gi,
      " ",
    )
    .replace(/\(\d+\)/g, " ")
    .replace(/\b(19|20)\d\d[ -]?(0\d|1[0-2])[ -]?([0-2]\d|3[01])\b/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s.-]+|[\s.-]+$/g, "");
  const name = words || fileName;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function shortened(title: string): string {
  if (title.length <= LONGEST) return title;
  const cut = title.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST / 2))}…`;
}
