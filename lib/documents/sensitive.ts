/** What the check before sharing looks for. */
export const sensitiveKinds = ["password", "key", "national-number", "network", "telephone-list"] as const;
export type SensitiveKind = (typeof sensitiveKinds)[number];

/** Where something was found. `excerpt` is masked: the warning must not repeat the secret. */
export type Finding = { kind: SensitiveKind; page: number; excerpt: string };

/** A text that is all addresses needs one warning, not a hundred. */
const MOST_PER_KIND = 3;
/** A plan shows many addresses together; a manual may mention one. */
const NETWORK_ADDRESSES = 5;
const TELEPHONE_NUMBERS = 12;

const password =
  /\b(?:wacht ?woord(?:en)?|paswoord|password|pass(?:phrase)?|pwd|pincode|toegangscode|wifi-?(?:sleutel|code))\s*(?:is|[:=])\s*["'«]?([^\s"'»,;]{4,})/giu;
const keys = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/g,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /\bgh[pousr]_[A-Za-z0-9]{30,}\b/g,
  /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}\b/g,
  /\b(?:api[-_ ]?key|client[-_ ]?secret|access[-_ ]?token)\s*[:=]\s*["']?[A-Za-z0-9+/_-]{16,}/gi,
];
const nationalNumber = /\b(\d{2})[.\s]?(\d{2})[.\s]?(\d{2})[-.\s]?(\d{3})[.\s-]?(\d{2})\b/g;
const privateAddress = /\b(?:10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2})(?:\/\d{1,2})?\b/g;
const telephone = /(?:\+32\s?|\b0)(?:4\d{2}|[1-9]\d?)[\s./]?\d{2,3}(?:[\s.]?\d{2}){2}\b/g;

/** Words that stand where a password would, but are none: "wachtwoord: minstens 12 tekens". */
const noPassword =
  /^(?:min|minstens|minimum|max|maximaal|verplicht|vereist|verloren|vergeten|kwijt|nodig|nieuw|eigen|per|van|voor|niet|geen|zie|elke?|moet|wordt|lengte|policy|beleid|https?:.*|\*+|x+|\.{3,}|…|_+|<.*|\[.*)$/i;

/** Looks in a text for what should not leave a department, and says on which page. */
export function findSensitive(pages: string[]): Finding[] {
  return pages.flatMap((text, at) => onPage(text, at + 1)).reduce(limited, []);
}

const limited = (kept: Finding[], finding: Finding): Finding[] =>
  kept.filter((each) => each.kind === finding.kind).length < MOST_PER_KIND ? [...kept, finding] : kept;

type Found = Omit<Finding, "page">;

const onPage = (text: string, page: number): Finding[] =>
  [...passwordsIn(text), ...keysIn(text), ...nationalNumbersIn(text), ...listsIn(text)].map((found) => ({ ...found, page }));

const passwordsIn = (text: string): Found[] =>
  [...text.matchAll(password)]
    .filter(([, secret = ""]) => !noPassword.test(secret))
    .map(([whole, secret = ""]) => ({ kind: "password", excerpt: whole.slice(0, whole.lastIndexOf(secret)) + masked(secret) }));

const keysIn = (text: string): Found[] =>
  keys
    .flatMap((pattern) => text.match(pattern) ?? [])
    .map((key) => ({ kind: "key", excerpt: key.startsWith("-----") ? key : masked(key) }));

const nationalNumbersIn = (text: string): Found[] =>
  [...text.matchAll(nationalNumber)]
    .filter(isNationalNumber)
    .map(([, year]) => ({ kind: "national-number", excerpt: `${year}.••.••-•••.••` }));

/** One address or number is a fact; a whole list of them is a plan of the network, or a list of people. */
function listsIn(text: string): Found[] {
  const addresses = distinct(text, privateAddress);
  const numbers = distinct(text, telephone);
  const found: Found[] = [];
  if (addresses.length >= NETWORK_ADDRESSES) found.push({ kind: "network", excerpt: addresses.slice(0, 2).join(", ") });
  if (numbers.length >= TELEPHONE_NUMBERS) found.push({ kind: "telephone-list", excerpt: numbers.slice(0, 2).join(", ") });
  return found;
}

const masked = (secret: string) => `${secret.slice(0, 2)}${"•".repeat(Math.min(8, secret.length - 2))}`;

const distinct = (text: string, pattern: RegExp) => [...new Set(text.match(pattern) ?? [])];

/** Two digits at the end check the nine before them; people born since 2000 have a 2 in front of the sum. */
function isNationalNumber([, year = "", month = "", dayOfMonth = "", serial = "", check = ""]: RegExpMatchArray): boolean {
  if (Number(month) % 20 > 12 || Number(dayOfMonth) > 31) return false;
  const body = `${year}${month}${dayOfMonth}${serial}`;
  return [body, `2${body}`].some((digits) => 97 - (Number(digits) % 97) === Number(check));
}
