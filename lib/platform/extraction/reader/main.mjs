// Runs as a process of its own: node main.mjs <file> <kind> <seconds>. Answers with one JSON object on descriptor 3,
// because libraries print their warnings on the usual ones.
import { writeSync } from "node:fs";
import { Unreadable } from "./limits.mjs";
import { readOffice } from "./office.mjs";
import { readPdf } from "./pdf.mjs";
import { readWritten } from "./written.mjs";

const ANSWER = 3;
const [, , file, kind, seconds] = process.argv;

async function read() {
  // Ends with what it has a little before the clock that kills it.
  const until = Date.now() + Number(seconds) * 700;
  if (kind === "pdf") return readPdf(file, until);
  if (["rtf", "txt", "md", "html", "csv"].includes(kind)) return readWritten(file, kind);
  return readOffice(file, kind, until);
}

function answer(value) {
  const bytes = Buffer.from(JSON.stringify(value));
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(ANSWER, bytes, at);
    } catch (error) {
      if (error.code !== "EAGAIN") throw error;
    }
  }
  process.exit(0);
}

const clean = (page) =>
  page
    .normalize("NFC")
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b\ufeff]/g, "")
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

process.on("uncaughtException", () => answer({ ok: false, reason: "damaged" }));
process.on("unhandledRejection", () => answer({ ok: false, reason: "damaged" }));

try {
  const { pages, cut, withoutText } = await read();
  const cleaned = pages.map(clean);
  if (cleaned.some((page) => /[\p{L}\p{N}]/u.test(page))) answer({ ok: true, pages: cleaned, cut: Boolean(cut) });
  else answer({ ok: false, reason: withoutText ?? "no-text" });
} catch (error) {
  answer({ ok: false, reason: error instanceof Unreadable ? error.reason : "damaged" });
}
