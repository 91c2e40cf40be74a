// Runs as a process of its own, and reads one file after another: takes a line {file, kind, seconds} on its input (with `page`
// where a picture of that page is wanted), and answers with a line on descriptor 3, because libraries print their warnings on the
// usual ones. Ends with its input.
import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { Unreadable } from "./limits.mjs";
import { readOffice } from "./office.mjs";
import { readPdf } from "./pdf.mjs";
import { pictureOf } from "./picture.mjs";
import { readWritten } from "./written.mjs";

const ANSWER = 3;
/** What a process keeps to itself is not given back: after a large file, or many, a new one starts small. */
const MAX_KEPT_BYTES = 220_000_000;
const MAX_FILES = 200;

async function read({ file, kind, seconds }) {
  // Ends with what it has a little before the clock that kills it.
  const until = Date.now() + seconds * 800;
  if (kind === "pdf") return readPdf(file, until);
  if (["rtf", "txt", "md", "html", "csv"].includes(kind)) return readWritten(file, kind);
  return readOffice(file, kind, until);
}

function answer(value) {
  const bytes = Buffer.from(`${JSON.stringify(value)}\n`);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(ANSWER, bytes, at);
    } catch (error) {
      if (error.code !== "EAGAIN") throw error;
    }
  }
}

/** What nobody expected says something about the file, and that this process is not to be trusted with another. */
function giveUp() {
  answer({ ok: false, reason: "damaged" });
  process.exit(0);
}

const clean = (page) =>
  page
    .normalize("NFC")
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b\ufeff\ufffe\uffff]/g, "")
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

async function answerFor(job) {
  try {
    if (job.page) return { ok: true, picture: (await pictureOf(job.file, job.page)).toString("base64") };
    const { pages, cut, withoutText } = await read(job);
    const cleaned = pages.map(clean);
    if (cleaned.some((page) => /[\p{L}\p{N}]/u.test(page))) return { ok: true, pages: cleaned, cut: Boolean(cut) };
    return { ok: false, reason: withoutText ?? "no-text" };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, reason: error.reason };
    return giveUp();
  }
}

process.on("uncaughtException", giveUp);
process.on("unhandledRejection", giveUp);

let files = 0;
for await (const line of createInterface({ input: process.stdin })) {
  files += 1;
  const result = await answerFor(JSON.parse(line));
  answer({ ...result, again: files < MAX_FILES && process.memoryUsage.rss() < MAX_KEPT_BYTES });
}
