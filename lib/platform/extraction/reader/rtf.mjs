/** Groups that hold no words of the text. */
const silent = new Set("fonttbl colortbl stylesheet info pict object themedata datastore listtable listoverridetable rsidtbl generator fldinst xmlnstbl filetbl revtbl latentstyles".split(" "));
const written = { par: "\n", line: "\n", sect: "\n", page: "\n", row: "\n", cell: "\t", tab: "\t", emdash: "—", endash: "–", bullet: "•", lquote: "‘", rquote: "’", ldblquote: "“", rdblquote: "”", emspace: " ", enspace: " " };
const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z'])|([{}])|([^\\{}]+)/gi;

export function readRtf(source) {
  const codepage = decoderFor(/\\ansicpg(\d+)/.exec(source)?.[1]);
  const groups = [{ silent: false, skip: 1 }];
  let out = "";
  let drop = 0;
  const write = (text) => {
    if (!groups.at(-1).silent) out += text;
  };
  for (const [, word, number, hex, symbol, brace, text] of source.matchAll(token)) {
    const group = groups.at(-1);
    if (brace === "{") groups.push({ ...group });
    else if (brace) groups.length > 1 && groups.pop();
    else if (hex) drop > 0 ? (drop -= 1) : write(codepage(Number.parseInt(hex, 16)));
    else if (symbol === "*") group.silent = true;
    else if (symbol) write(symbol === "~" ? " " : symbol === "_" ? "-" : "\\{}".includes(symbol) ? symbol : "");
    else if (word === "u") {
      write(String.fromCharCode((Number(number) + 65_536) % 65_536));
      drop = group.skip;
    } else if (word === "uc") group.skip = Number(number);
    else if (word && silent.has(word)) group.silent = true;
    else if (word) write(written[word] ?? "");
    else if (text) {
      const plain = text.replace(/\n/g, "");
      write(plain.slice(drop));
      drop = Math.max(0, drop - plain.length);
    }
  }
  return out;
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
