/**
 * What somebody wrote in a mail that answers another: without what they quote, their signature and what their employer adds.
 * The rules know Dutch, French and English mail programs. They rather leave a line too many than take one of an answer.
 */
export function replyText(mail: string): string {
  const lines = mail
    .replace(/\r\n?/g, "\n")
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(/[\u200b-\u200d\ufeff]/g, "")
    .replace(PICTURE, "")
    .split("\n")
    .map((line) => line.trimEnd());
  const own = withoutQuotes(lines);
  return tidy(withoutSignature(own.some((line) => line.trim() !== "") ? own : belowOurs(lines)));
}

/** Where a picture stood between the words. */
const PICTURE = /\[cid:[^\]\s]+\]/gi;

/** "Op ma 23 nov 2026 om 12:01 schreef Kenniskring <…>:" in the words of many programs. */
const ATTRIBUTION =
  /^(?:(?:Op|On|Le|Il|Am)\s.{4,240}(?:schreef|geschreven|wrote|a écrit|schrieb)\b.{0,120}:|.{3,160}(?:schreef op|heeft op .{4,60} het volgende geschreven|wrote on|a écrit le)\b.{0,120}:)$/i;

/** "-----Oorspronkelijk bericht-----" */
const ORIGINAL =
  /^[-_\s]{2,}\s*(?:oorspronkelijk bericht|origineel bericht|doorgestuurd bericht|original message|forwarded message|message d['’]origine|message original|message transféré)\s*[-_\s]{2,}$/i;

const FROM = /^\*?(?:Van|From|De|Von)\*?\s?:\*?\s*\S/i;
const OTHER_HEADER = /^\*?(?:Verzonden|Verstuurd|Sent|Envoyé|Date|Datum|Aan|À|A|To|Onderwerp|Objet|Subject|Cc)\*?\s?:/i;

/** How many lines an attribution may be wrapped over. */
const WRAPPED = 4;

function withoutQuotes(lines: string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (isHeaderBlock(lines, at) || ORIGINAL.test(line.trim())) return kept;
    const wrapped = attributionAt(lines, at);
    // A program that marks no quotes leaves no way to tell what comes after; people write above it then.
    if (wrapped > 0 && !quotesFollow(lines, at + wrapped)) return kept;
    if (wrapped > 0) at += wrapped - 1;
    else if (!/^\s*>/.test(line)) kept.push(line);
  }
  return kept;
}

function isHeaderBlock(lines: string[], at: number): boolean {
  if (!FROM.test(lines[at]?.trim() ?? "")) return false;
  return lines.slice(at + 1, at + 5).filter((line) => OTHER_HEADER.test(line.trim())).length >= 2;
}

/** Over how many lines the words stand that say who wrote what follows; 0 when they do not begin here. */
function attributionAt(lines: string[], at: number): number {
  const first = lines[at]?.trim() ?? "";
  if (first === "" || first.startsWith(">")) return 0;
  for (let many = 1; many <= WRAPPED; many++) {
    const joined = lines
      .slice(at, at + many)
      .map((line) => line.trim())
      .join(" ");
    if (ATTRIBUTION.test(joined)) return many;
    if (lines[at + many]?.trim() === "") return 0;
  }
  return 0;
}

function quotesFollow(lines: string[], from: number): boolean {
  const next = lines.slice(from).find((line) => line.trim() !== "");
  return next !== undefined && /^\s*>/.test(next);
}

/** The last line of every mail of ours. */
const OURS = /^\*?Kenniskringen\*?$/;

/** Below an original without marks: what follows the last line of ours is somebody else's. */
function belowOurs(lines: string[]): string[] {
  const last = lines.findLastIndex((line) => OURS.test(line.trim()));
  return last < 0 ? [] : lines.slice(last + 1);
}

const CLOSINGS = [
  "(?:met )?(?:heel )?(?:veel )?(?:vriendelijke|hartelijke|beste|collegiale|warme|zonnige|oprechte|genegen) groet(?:en|jes)?",
  "(?:met )?(?:de )?(?:meeste )?hoogachting",
  "hoogachtend",
  "m\\.?v\\.?g\\.?",
  "(?:veel )?groet(?:en|jes)?",
  "grts?",
  "(?:bien |très )?cordialement",
  "bien à (?:vous|toi)",
  "(?:sincères |meilleures |bonnes )?salutations(?: distinguées)?",
  "(?:kind|best|warm) regards",
  "(?:many )?regards",
];
/** A closing stands on a line of its own, perhaps with a name and a place after it. */
const CLOSING = new RegExp(`^(?:${CLOSINGS.join("|")})(?:[ ,.!]*|[ ]*,?\\s+(?:van(?:uit)? |de |from )?\\p{Lu}[\\p{L}'’. -]{0,40})$`, "iu");
const MARK = /^--\s*$/;
const RULE = /^[_*=-]{5,}$/;

/** What a telephone or a mail program says of itself. */
const PROGRAM =
  /^(?:(?:verzonden|verstuurd|gestuurd|envoyé|sent)\s(?:vanaf|vanuit|via|met|from|de|depuis|avec|à partir)\b.{2,80}|(?:outlook\s(?:voor|for|pour)\s.{2,30}(?:downloaden)?.*)|(?:download|get|télécharger|obtenir)\soutlook\b.*)$/i;

/** What employers put under every mail. */
const DISCLAIMER =
  /^\*{0,2}(?:disclaimer\b|(?:dit|deze) (?:e-?mail|mail|bericht|e-mailbericht)\b.{0,120}(?:bijlage|vertrouwelijk|bestemd|bestemming)|de (?:inhoud|informatie) (?:van|in) (?:dit|deze) (?:e-?mail|bericht)|ce (?:message|courriel|mail)\b.{0,80}(?:annexe|pièce|confidentiel)|this (?:e-?mail|message)\b.{0,80}(?:attachment|confidential|intended)|denk aan het milieu|(?:please )?consider the environment|pensez à l['’]environnement)/i;

/** "PS" below a signature belongs to the answer. */
const POSTSCRIPT = /^p\.?\s?s\.?\s?[:.]?\s/i;

function withoutSignature(lines: string[]): string[] {
  const begun = lines.findIndex((line) => line.trim() !== "");
  const end = lines.findIndex((line, at) => at >= begun && isEnd(line.trim(), at > begun));
  if (begun < 0 || end < 0) return lines;
  return [...lines.slice(0, end), ...postscript(lines.slice(end + 1))];
}

/** A closing alone at the top would be the whole answer. */
const isEnd = (line: string, hasText: boolean): boolean =>
  MARK.test(line) || PROGRAM.test(line) || DISCLAIMER.test(line) || (hasText && (CLOSING.test(line) || RULE.test(line)));

function postscript(lines: string[]): string[] {
  const begin = lines.findIndex((line) => POSTSCRIPT.test(line.trim()));
  if (begin < 0) return [];
  const length = lines.slice(begin).findIndex((line) => line.trim() === "");
  return ["", ...lines.slice(begin, length < 0 ? undefined : begin + length)];
}

const tidy = (lines: string[]): string =>
  lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
