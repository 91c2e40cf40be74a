/** What a mail server's code comes to, as far as a person can do something about it. */
export type Reason = "noMailbox" | "full" | "spam" | "noDomain" | "tooBig" | "away" | "settings" | "later" | "no";

/** Enhanced codes (RFC 3463) first: they say more than the three digits before them. */
const enhanced: [RegExp, Reason][] = [
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

export const reasonFor = (problem: string | null): Reason => enhanced.find(([code]) => code.test(problem ?? ""))?.[1] ?? "no";
