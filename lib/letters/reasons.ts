/** What a mail server's code comes to, as far as a person can do something about it. */
export type Reason = "noMailbox" | "full" | "spam" | "noDomain" | "tooBig" | "away" | "settings" | "later" | "no";

/** The first that fits counts: our own words, then enhanced codes (RFC 3463), then the three digits alone. */
const fitting: [RegExp, Reason][] = [
  [/^(sign-in|sender)\b/, "settings"],
  [/\b[45]\.2\.2\b/, "full"],
  [/\b5\.(1\.2|1\.10|4\.4)\b/, "noDomain"],
  [/\b5\.(1\.[0136]|2\.1)\b/, "noMailbox"],
  [/\b5\.3\.4\b|\b5\.2\.3\b|^552$/, "tooBig"],
  [/\b5\.7\.\d+\b/, "spam"],
  [/^(timeout|connection)$/, "away"],
  [/^4|\b4\.\d+\.\d+\b/, "later"],
  [/^55[013]$/, "noMailbox"],
  [/^554$/, "spam"],
];

export const reasonFor = (problem: string | null): Reason => fitting.find(([code]) => code.test(problem ?? ""))?.[1] ?? "no";
const keys = {
  noMailbox: "letters.reasonNoMailbox",
  full: "letters.reasonFull",
  spam: "letters.reasonSpam",
  noDomain: "letters.reasonNoDomain",
  tooBig: "letters.reasonTooBig",
  away: "letters.reasonAway",
  settings: "letters.reasonSettings",
  later: "letters.reasonLater",
  no: "letters.reasonNo",
} as const;

/** The sentence that says why a letter did not arrive. */
export const reasonKey = (problem: string | null) => keys[reasonFor(problem)];
