import { MAX_CHARACTERS } from "./limits.mjs";
import { heading, item, Lines } from "./lines.mjs";

const dropped = /<(script|style|noscript|template|svg|title|head|iframe|object)\b[\s\S]*?<\/\1\s*>/gi;
const blocks = new Set(
  "p div section article header footer main aside nav ul ol dl dt dd table tbody thead tfoot caption form fieldset pre blockquote figure figcaption address hr br title body html details summary".split(
    " ",
  ),
);

export function readHtml(html) {
  const title = /<title[^>]*>([\s\S]{0,500}?)<\/title>/i.exec(html)?.[1];
  const lines = new Lines();
  const state = { text: "", mark: "", lists: 0 };
  const finish = () => {
    const text = decodeEntities(state.text).replace(/\s+/g, " ").trim();
    if (text) lines.add(marked(state, text));
    state.text = "";
  };
  const source = html.replace(/<!--[\s\S]*?-->/g, "").replace(dropped, " ");
  for (const [, text, tag] of source.matchAll(/([^<]*)(<\/?[a-z][^>]*>|<[^>]*>|<|$)/gi)) {
    state.text += text;
    visit(tag, { state, lines, finish });
    if (lines.characters > MAX_CHARACTERS) break;
  }
  finish();
  const body = lines.take();
  return body.startsWith("#") || !title ? body : `${heading(1, decodeEntities(title))}\n${body}`;
}

function visit(tag, { state, lines, finish }) {
  const [, slash, rawName] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(tag) ?? [];
  const name = rawName?.toLowerCase() ?? "";
  const kind = kindOf(name);
  if (!kind) return;
  finish();
  visitors[kind]({ state, lines, name, closing: slash === "/" });
}

function kindOf(name) {
  if (/^(h[1-6]|li)$/.test(name)) return "mark";
  if (/^(tr|td|th)$/.test(name)) return "table";
  if (/^(ul|ol)$/.test(name)) return "list";
  return blocks.has(name) ? "block" : undefined;
}

const visitors = {
  mark({ state, name, closing }) {
    state.mark = closing ? "" : name;
  },
  list({ state, closing }) {
    state.lists = Math.max(0, state.lists + (closing ? -1 : 1));
  },
  table: ({ lines, name, closing }) => visitTable(name, closing, lines),
  block: () => {},
};

function visitTable(name, closing, lines) {
  if (name === "tr") return closing ? lines.closeRow() : lines.openRow();
  return closing ? lines.closeCell() : lines.openCell();
}

function marked({ mark, lists }, text) {
  if (mark.startsWith("h")) return heading(Number(mark[1]), text);
  return mark === "li" ? item(lists - 1, text) : text;
}

/** Letters 160 to 255 by their names in HTML, in order. */
const latin =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml".split(
    " ",
  );
const entities = new Map([
  ...latin.map((name, at) => [name, String.fromCodePoint(160 + at)]),
  ...Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    euro: "€",
    ndash: "–",
    mdash: "—",
    lsquo: "‘",
    rsquo: "’",
    ldquo: "“",
    rdquo: "”",
    bdquo: "„",
    hellip: "…",
    bull: "•",
    trade: "™",
    rarr: "→",
  }),
]);

function decodeEntities(text) {
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w{2,8});/gi, (whole, name) => {
    if (name[0] !== "#") return entities.get(name) ?? whole;
    const code = name[1].toLowerCase() === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : " ";
  });
}
