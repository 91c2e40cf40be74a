/** Flat `key: value` lines between two `---`, lists as `[a, b]`, and the text after them. */
export function frontMatter(text: string): { fields: Map<string, string | string[]>; body: string } {
  const found = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text);
  if (!found) throw new Error("no front matter");
  const fields = new Map<string, string | string[]>();
  for (const line of (found[1] ?? "").split(/\r?\n/)) {
    const [, key, raw] = /^([a-z]+):\s*(.*?)\s*(?:\s#.*)?$/.exec(line) ?? [];
    if (key !== undefined && raw !== undefined) fields.set(key, raw.startsWith("[") ? listOf(raw) : unquoted(raw));
  }
  return { fields, body: found[2] ?? "" };
}

const listOf = (raw: string) =>
  raw
    .slice(1, raw.lastIndexOf("]"))
    .split(",")
    .map((word) => unquoted(word.trim()))
    .filter(Boolean);

const unquoted = (raw: string) => (/^(["']).*\1$/.test(raw) ? raw.slice(1, -1) : raw);
