/** How a field without a locale takes text apart: small letters, without accents, anything but letters and digits left out. */
export type Rules = { separators: string[]; symbols: string[] };

export type Token = { token: string; start: number; end: number };

const fold = (text: string): string => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");

/** The tokens of a text with their places, so that they can be marked. */
export function tokensOf(text: string, { separators, symbols }: Rules): Token[] {
  const found: Token[] = [];
  let token = "";
  let start = 0;
  const end = (at: number) => {
    if (token !== "") found.push({ token, start, end: at });
    token = "";
  };
  let at = 0;
  let last = 0;
  for (const letter of text) {
    if (/\s/u.test(letter) || separators.includes(letter)) end(last);
    else if (/[\p{L}\p{N}]/u.test(letter) || symbols.includes(letter)) {
      if (token === "") start = at;
      token += fold(letter);
      last = at + letter.length;
    }
    at += letter.length;
  }
  end(last);
  return found;
}

/** A value as filters compare it: its tokens, one space between them. */
export function keyOf(value: string, rules: Rules): string {
  if (/^[a-z0-9]+$/.test(value)) return value;
  return tokensOf(value, rules)
    .map(({ token }) => token)
    .join(" ");
}
