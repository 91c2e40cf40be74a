/** Letters that no database keeps: NUL, and halves of letters. */
const UNKEEPABLE = /[\0\p{Cs}]/gu;

/** A text from outside without what can be stored nowhere. */
export const keepable = (text: string): string => text.replace(UNKEEPABLE, "");

/** A text for a place that has one line only: a header of a mail, a line of a contact file. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();

/** The beginning of a text on one line, cut between words. */
export function clipped(text: string, most: number): string {
  const line = oneLine(text).replace(/ {2,}/g, " ");
  if (line.length <= most) return line;
  const cut = keepable(line.slice(0, most));
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2)).trimEnd()}…`;
}
