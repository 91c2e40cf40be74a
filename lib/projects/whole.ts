/**
 * A whole number as people type it: `25000`, `25.000`, `25 000`, `25,000`. Null for anything else: `12.5` is not 125, and `25.000` is not 25,
 * as computers read it.
 */
export function wholeIn(typed: string): number | null {
  const text = typed.trim();
  return /^(?:\d{1,9}|\d{1,3}(?:[.,\s]\d{3}){1,2})$/u.test(text) ? Number(text.replace(/\D/g, "")) : null;
}
