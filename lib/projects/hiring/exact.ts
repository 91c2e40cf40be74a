import { z } from "zod";

/**
 * Hundredths in what a person typed: `64.500,00`, `64500`, `0,8`, `€ 1 200,5`, or as the English write it `64,500.00`. Never by way of a fraction, which computers round.
 * Null for what is no number, or has more than two decimals.
 */
export function hundredthsIn(text: string): number | null {
  const bare = text.replace(/[\s €%]/gu, "");
  const [, whole = "", decimals = ""] =
    /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/.exec(bare) ?? /^(\d{1,3}(?:,\d{3})+|\d+)\.(\d{1,2})$/.exec(bare) ?? [];
  if (whole === "") return null;
  const digits = `${whole.replace(/[.,]/g, "")}${decimals.padEnd(2, "0")}`;
  return digits.length > 13 ? null : Number(digits);
}

/** Hundredths as they are typed again: `0,8` is kept as `0,80`. */
export function typedHundredths(hundredths: number | null | undefined): string {
  if (hundredths === null || hundredths === undefined) return "";
  const digits = String(hundredths).padStart(3, "0");
  return `${digits.slice(0, -2)},${digits.slice(-2)}`;
}

/** A field with an exact number, in hundredths. `ofNothing`: what an empty field means, where it may be left empty. */
export const exactly = (
  error: string,
  { least = 0, most, ofNothing = null }: { least?: number; most: number; ofNothing?: number | null },
) =>
  z.string().transform((text, issue) => {
    const hundredths = text.trim() === "" ? ofNothing : hundredthsIn(text);
    if (hundredths !== null && hundredths >= least && hundredths <= most) return hundredths;
    issue.addIssue({ code: "custom", message: error });
    return z.NEVER;
  });

/** A day or nothing. */
export const dayOrNone = z.union([z.literal(""), z.iso.date("errors.date")]).default("");
