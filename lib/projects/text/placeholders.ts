/** A place in a text that every organisation fills in for itself: `{{bestuur}}`. */
const PLACE = /\{\{\s*([\p{L}][\p{L}\p{N} _-]{0,39}?)\s*\}\}/gu;

const nameOf = (written: string): string => written.toLowerCase().replace(/\s+/g, " ");

/** The places in these texts, each once, in the order in which they come. */
export function placesIn(texts: string[]): string[] {
  const names = texts.flatMap((text) => [...text.matchAll(PLACE)].map(([, written = ""]) => nameOf(written)));
  return [...new Set(names)];
}

/** A text with its places filled in; what nobody filled in stays to be seen. */
export const filled = (text: string, values: Record<string, string>): string =>
  text.replace(PLACE, (place, written: string) => {
    const name = nameOf(written);
    return Object.hasOwn(values, name) && values[name] ? values[name] : place;
  });

export const unfilled = (names: string[], values: Record<string, string>): string[] =>
  names.filter((name) => !Object.hasOwn(values, name) || values[name] === "");
