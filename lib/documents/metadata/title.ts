import type { Line } from "./lines";

/** A title stands among the first lines or nowhere. */
const LINES_TO_READ = 12;
const SHORTEST = 4;
const LONGEST = 140;

/** What the document calls itself; when it is silent, its file name in human words. What stands first in a spreadsheet is the name of a sheet. */
export function findTitle(lines: Line[], fileName: string): string {
  if (/\.(xlsx|ods|csv)$/i.test(fileName)) return humanName(fileName);
  const top = lines.slice(0, LINES_TO_READ);
  const headings = top.filter((line) => line.type === "heading");
  const highest = Math.min(...headings.map((line) => line.level));
  const titled =
    headings.find((line) => line.level === highest && isTitle(line.text)) ?? top.find((line) => line.type !== "row" && isTitle(line.text));
  if (!titled) return humanName(fileName);
  const title = withoutOrnament(titled.text);
  if (!isGeneric(title)) return shortened(title);
  const next = top.slice(top.indexOf(titled) + 1).find((line) => line.type !== "row" && isTitle(line.text));
  return next ? shortened(`${title} – ${withoutOrnament(next.text)}`) : shortened(title);
}

/** "Verslag" alone says too little: the line below says of what. */
const isGeneric = (title: string) =>
  /^(verslag|notulen|bestek|nota|handleiding|presentatie|overeenkomst|bijlage|rapport|agenda|uitnodiging|memo|report|manual)$/i.test(title);

const NO_TITLE = [
  /^(inhoud(stafel|sopgave)?|inleiding|voorwoord|colofon|versiebeheer|documentbeheer|table of contents|contents|inhaltsverzeichnis|sommaire)$/i,
  /^(datum|aan|van|cc|betreft|onderwerp|auteur|versie|status|opgesteld door|aanwezig|verontschuldigd|pagina|page|tel|telefoon|e-?mail|ref(erte)?|kenmerk)\b.{0,60}[:\d]/i,
  /^([Gg]emeente(bestuur)?|[Ss]tad(sbestuur)?|OCMW|[Pp]rovincie|[Dd]ienst|[Dd]epartement|[Aa]fdeling)(\s+[\p{Lu}(]\S*){1,4}$/u,
  /@|https?:|www\./i,
  /^[\d\s./:,–-]+$/,
  /^\d{1,2}[ /.-]\S{2,10}[ /.-]\d{2,4}$/,
  /[;,:]$/,
];

function isTitle(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters >= SHORTEST && text.length <= 2 * LONGEST && !NO_TITLE.some((pattern) => pattern.test(text)) && !isSentence(text);
}

const isSentence = (text: string) => text.length > 90 && /[.!?]$/.test(text);

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
    .replace(/\b(v\d+([.,]\d+)*|versie ?\d*|def|definitief|final|finaal|kopie|copy|ontwerp|draft|nieuw|laatste)\b/gi, " ")
    .replace(/\(\d+\)/g, " ")
    .replace(/\b(19|20)\d\d[ -]?(0\d|1[0-2])[ -]?([0-2]\d|3[01])\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const name = words || fileName;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function shortened(title: string): string {
  if (title.length <= LONGEST) return title;
  const cut = title.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST / 2))}…`;
}
