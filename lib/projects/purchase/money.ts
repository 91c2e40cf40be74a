/** More than any contract of a local government is worth, and far from where numbers stop being exact. */
const MOST_DIGITS = 11;

/** Cents of an amount as people type it: "1.234,50", "1234.5", "€ 12". Null for what is no amount. Exact: no fraction is ever made of it. */
export function centsOf(typed: string): number | null {
  const text = typed.replace(/[€\s\u00a0\u202f]/g, "");
  const match = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/.exec(text) ?? /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(text);
  if (!match) return null;
  const whole = (match[1] ?? "").replace(/[.,]/g, "");
  if (whole.length > MOST_DIGITS) return null;
  return Number(whole) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
}

/** The same amount as a field shows it: "1234,50". */
export function centsTyped(cents: number): string {
  const sign = cents < 0 ? "-" : "";
  const digits = String(Math.abs(cents)).padStart(3, "0");
  return `${sign}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

/** Hundredths of a per cent from "33,33" or "40"; null for what is no share. */
export function hundredthsOf(typed: string): number | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(typed.replace(/[%\s]/g, ""));
  if (!match) return null;
  const value = Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
  return value <= 10_000 ? value : null;
}

/** The same share as a field shows it: "33,33", "40". */
export function hundredthsTyped(hundredths: number): string {
  const rest = hundredths % 100;
  const whole = String((hundredths - rest) / 100);
  return rest === 0 ? whole : `${whole},${String(rest).padStart(2, "0").replace(/0$/, "")}`;
}
