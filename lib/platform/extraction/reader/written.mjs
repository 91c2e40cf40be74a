import { open } from "node:fs/promises";
import { readHtml } from "./html.mjs";
import { MAX_CHARACTERS, Unreadable } from "./limits.mjs";
import { readMarkdown } from "./markdown.mjs";
import { readRtf } from "./rtf.mjs";

const readers = { txt: (text) => text, csv: readCsv, md: readMarkdown, html: readHtml, rtf: readRtf };
const MAX_BYTES = 32_000_000;

/** Files that are text already. */
export async function readWritten(file, kind) {
  const { bytes, cut } = await firstBytes(file);
  const raw = kind === "rtf" ? bytes.toString("latin1") : decode(bytes, kind);
  const text = readers[kind](raw.replace(/\r\n?/g, "\n"));
  return { pages: [text.slice(0, MAX_CHARACTERS)], cut: cut || text.length > MAX_CHARACTERS };
}

async function firstBytes(file) {
  const handle = await open(file, "r");
  try {
    const { size } = await handle.stat();
    const bytes = Buffer.alloc(Math.min(size, MAX_BYTES));
    await handle.read(bytes, 0, bytes.length, 0);
    return { bytes, cut: size > MAX_BYTES };
  } finally {
    await handle.close();
  }
}

function decode(bytes, kind) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const declared = kind === "html" ? /<meta[^>]+charset=["']?([\w-]+)/i.exec(bytes.subarray(0, 4096).toString("latin1"))?.[1] : undefined;
  for (const encoding of ["utf-8", declared, "windows-1252"]) {
    const text = encoding && decodeAs(bytes, encoding);
    if (text !== undefined && text !== "") return refuseBinary(text);
  }
  return "";
}

function decodeAs(bytes, encoding) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function refuseBinary(text) {
  const sample = text.slice(0, 20_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters tell a binary file
  const odd = sample.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  if (odd > 20 && odd > sample.length / 50) throw new Unreadable("mismatch");
  return text;
}

/** The separator is the one that the first line uses most; Flemish spreadsheets write a semicolon. */
function readCsv(text) {
  const first = text.slice(0, Math.max(0, text.indexOf("\n")) || text.length);
  const [separator] = [";", ",", "\t"].sort((a, b) => first.split(b).length - first.split(a).length);
  const cells = new RegExp(`("(?:[^"]|"")*"|[^"${separator}\\n]*)(${separator}|\\n|$)`, "g");
  return text.replace(
    cells,
    (_, cell, end) =>
      (cell.startsWith('"') ? cell.slice(1, -1).replace(/""/g, '"').replace(/\s+/g, " ") : cell) + (end === separator ? "\t" : end),
  );
}
