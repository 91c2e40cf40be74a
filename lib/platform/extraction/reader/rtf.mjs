/** Groups that hold no words of the text. */
const silent = new Set(
  "fonttbl colortbl stylesheet info pict object themedata datastore listtable listoverridetable rsidtbl generator fldinst xmlnstbl filetbl revtbl latentstyles".split(
    " ",
  ),
);
const written = {
  par: "\n",
  line: "\n",
  sect: "\n",
  page: "\n",
  row: "\n",
  cell: "\t",
  tab: "\t",
  emdash: "—",
  endash: "–",
  bullet: "•",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  emspace: " ",
  enspace: " ",
};
const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z'])|([{}])|([^\\{}]+)/gi;

export function readRtf(source) {
  const letter = decoderFor(/\\ansicpg(\d+)/.exec(source)?.[1]);
  const state = { groups: [{ silent: false, skip: 1 }], out: "", drop: 0 };
  for (const [, word, number, hex, symbol, brace, text] of source.matchAll(token)) {
    if (brace) visitBrace(state, brace);
    else if (hex) writeLetter(state, letter(Number.parseInt(hex, 16)));
    else if (symbol) visitSymbol(state, symbol);
    else if (word) visitWord(state, word, number);
    else writeText(state, (text ?? "").replace(/\n/g, ""));
  }
  return state.out;
}

const group = (state) => state.groups.at(-1);

function write(state, text) {
  if (!group(state).silent) state.out += text;
}

function visitBrace({ groups }, brace) {
  if (brace === "{") groups.push({ ...groups.at(-1) });
  else if (groups.length > 1) groups.pop();
}

/** After a letter in Unicode comes its likeness for old readers, which is left out. */
function writeLetter(state, text) {
  if (state.drop > 0) state.drop -= 1;
  else write(state, text);
}

function writeText(state, text) {
  write(state, text.slice(state.drop));
  state.drop = Math.max(0, state.drop - text.length);
}

const symbols = { "~": " ", _: "-", "\\": "\\", "{": "{", "}": "}" };

function visitSymbol(state, symbol) {
  if (symbol === "*") group(state).silent = true;
  else write(state, symbols[symbol] ?? "");
}

function visitWord(state, word, number) {
  if (word === "uc") group(state).skip = Number(number);
  else if (silent.has(word)) group(state).silent = true;
  else if (word !== "u") write(state, written[word] ?? "");
  else {
    write(state, String.fromCharCode((Number(number) + 65_536) % 65_536));
    state.drop = group(state).skip;
  }
}

function decoderFor(codepage) {
  let decoder;
  try {
    decoder = new TextDecoder(`windows-${codepage ?? 1252}`);
  } catch {
    decoder = new TextDecoder("windows-1252");
  }
  return (byte) => decoder.decode(Uint8Array.of(byte));
}
