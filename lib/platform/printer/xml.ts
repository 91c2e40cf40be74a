const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** What XML 1.0 cannot hold at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are the letters that must go
const UNWRITABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** A text within an element or an attribute. */
export const xml = (text: string): string => text.replace(UNWRITABLE, "").replace(/[&<>"]/g, (letter) => escapes[letter] ?? letter);
