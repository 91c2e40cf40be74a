import { z } from "zod";

/** Before the comma. More than any contract of a local government is worth, and far from where numbers stop being exact. */
const MOST_DIGITS = 11;

/**
 * How people type numbers: `1.234,50` as here, `1,234.50` as machines and others do, both also without groups. A comma before three
 * digits alone could mean either, and is no number.
 */
const NOTATIONS = [/^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/, /^(\d{1,3}(?:,\d{3})+|\d+)\.(\d{1,2})$/, /^(\d{1,3}(?:,\d{3}){2,})$/];

/** Hundredths in what a person typed, cents of an amount or parts of a share. Never by way of a fraction, which computers round. */
export function hundredthsIn(typed: string): number | null {
  const bare = typed.replace(/[\s€%]/gu, "");
  const match = NOTATIONS.map((notation) => notation.exec(bare)).find((found) => found !== null);
  if (!match) return null;
  const whole = (match[1] ?? "").replace(/[.,]/g, "");
  return whole.length > MOST_DIGITS ? null : Number(`${whole}${(match[2] ?? "").padEnd(2, "0")}`);
}

/** The same as a field shows it: `1234,50`. Nothing for nothing. */
export function typedHundredths(hundredths: number | null | undefined): string {
  if (hundredths === null || hundredths === undefined) return "";
  const digits = String(Math.abs(hundredths)).padStart(3, "0");
  return `${hundredths < 0 ? "-" : ""}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

/** The same without what says nothing: `33,33`, `0,5`, `40`. */
export const typedShare = (hundredths: number): string => typedHundredths(hundredths).replace(/,?0{1,2}$/, "");

type Bounds = { least?: number; most?: number; ofNothing?: number | null };

/** A field with an exact number, in hundredths. `ofNothing`: what an empty field means, where it may be left empty. */
export const exactly = (error: string, { least = 0, most = Number.MAX_SAFE_INTEGER, ofNothing = null }: Bounds = {}) =>
  z.string().transform((text, issue) => {
    const hundredths = text.trim() === "" ? ofNothing : hundredthsIn(text);
    if (hundredths !== null && hundredths >= least && hundredths <= most) return hundredths;
    issue.addIssue({ code: "custom", message: error });
    return z.NEVER;
  });
