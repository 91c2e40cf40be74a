/** Values that must never be read anywhere, as the configuration names them. */
const concealed = new Set<string>();

/** Shorter ones would hide ordinary words. */
const SHORTEST = 6;

/** Keeps these values out of everything that is written down from now on, also as they stand in an address. */
export function conceal(secrets: (string | undefined)[]): void {
  for (const secret of secrets) {
    if (!secret || secret.length < SHORTEST) continue;
    concealed.add(secret);
    concealed.add(encodeURIComponent(secret));
  }
}

/** The password in an address, when there is one. */
export function passwordIn(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  return decodeURIComponent(new URL(address).password) || undefined;
}

const HIDDEN = "[…]";

/** What looks like a secret or like somebody's address or number, whoever wrote it into a message. */
const shapes: [RegExp, string][] = [
  // Drizzle repeats every value of a failed query: mail texts, phone numbers, hashes.
  [/\nparams: [\s\S]*?(?=\n {4}at |$)/g, `\nparams: ${HIDDEN}`],
  [/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@"']+@/gi, `$1${HIDDEN}@`],
  [/\b(Bearer|Basic) +[\w.~+/=-]+/gi, `$1 ${HIDDEN}`],
  [
    /\b((?:x-amz-)?(?:token|secret|password|passwd|pwd|api[-_]?key|apikey|key|code|state|signature|credential|security-token))(["']?\s*[=:]\s*["']?)[^\s"'&,;)}]+/gi,
    `$1$2${HIDDEN}`,
  ],
  [/(\/(?:gast|uploads\/guest|api\/calendar)\/)[\w%-]{20,}/g, `$1${HIDDEN}`],
  [/[\w.!#$%&'*+/=?^`{|}~-]+@((?:[a-z0-9-]+\.)+[a-z]{2,})/gi, `${HIDDEN}@$1`],
  [/(?:\+|\b00)\d[\d ./-]{7,}\d\b|(?<![\w.-])0\d{2,3}[ /.-]\d{2}[ .]?\d{2}[ .]?\d{2}\b|(?<![\w.-])04\d{8}\b/g, HIDDEN],
];

/** A text that may be written down. */
export function redact(text: string): string {
  let clean = text;
  for (const secret of concealed) clean = clean.replaceAll(secret, HIDDEN);
  for (const [shape, instead] of shapes) clean = clean.replace(shape, instead);
  return clean;
}

/** The same for everything within a value. */
export function redacted(value: unknown): unknown {
  if (typeof value === "string") return redact(value);
  if (Array.isArray(value)) return value.map(redacted);
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, redacted(inside)]));
}
