// Reads every file of a folder, in the order of its manifest.jsonl if there is one, and writes what came of it:
//   npm run bench:extract -- FOLDER --out results.jsonl
// Where pdftotext (poppler-utils) is installed, each PDF is read by it as well, right after us, so that both meet the same machine.
import { execFile } from "node:child_process";
import { createWriteStream, existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs, promisify } from "node:util";
import { type Extraction, extractText } from "@/lib/platform/extraction";
import { watchChildren } from "@/lib/testing/child-memory";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: "string" } } });
const [folder] = positionals;
if (!folder) throw new Error("npm run bench:extract -- FOLDER --out results.jsonl");

/** A file whose text is empty was read; a collection counts that as ok. */
const outcomes: Record<string, string> = {
  "no-text": "ok",
  scan: "ok",
  empty: "unsupported",
  mismatch: "unsupported",
  legacy: "unsupported",
  "too-large": "limit",
  "too-slow": "limit",
};
const outcomeOf = (result: Extraction): string => (result.ok ? "ok" : (outcomes[result.reason] ?? result.reason));

/** Structure marks are ours, not the file's. */
const plain = (pages: string[]): string => pages.join("\n").replace(/^ *(#{1,6}|-|>) /gm, "");

const manifest = path.join(folder, "manifest.jsonl");
const files = existsSync(manifest)
  ? readFileSync(manifest, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { file: string }).file)
  : readdirSync(folder).sort();

/** Nothing useful takes longer; the page tree of some files built to loop does. */
const PDFTOTEXT_MILLISECONDS = 30_000;

/** How long pdftotext takes; undefined when it is not there or does not come to an end. */
async function pdftotext(file: string): Promise<number | undefined> {
  const start = performance.now();
  try {
    await promisify(execFile)("pdftotext", ["-q", "-enc", "UTF-8", file, "/dev/null"], { timeout: PDFTOTEXT_MILLISECONDS });
  } catch (error) {
    const { code, killed } = error as { code?: unknown; killed?: boolean };
    if (code === "ENOENT" || killed) return undefined;
  }
  return performance.now() - start;
}

const out = createWriteStream(values.out ?? "/dev/stdout");
const counts: Record<string, number> = {};
const pdf = { files: 0, ours: 0, theirs: 0 };
let slowest = { file: "", ms: 0 };
const memory = watchChildren("node");
for (const file of files) {
  const start = performance.now();
  const result = await extractText(path.join(folder, file), file);
  const ms = Math.round(performance.now() - start);
  const outcome = outcomeOf(result);
  const reason = result.ok ? undefined : result.reason;
  out.write(`${JSON.stringify({ file, outcome, reason, text: result.ok ? plain(result.pages) : "", ms })}\n`);
  counts[outcome] = (counts[outcome] ?? 0) + 1;
  if (ms > slowest.ms) slowest = { file, ms };
  const theirs = file.endsWith(".pdf") ? await pdftotext(path.join(folder, file)) : undefined;
  if (theirs === undefined) continue;
  pdf.files += 1;
  pdf.ours += ms;
  pdf.theirs += theirs;
}
out.end();
const ratio = pdf.files > 0 ? Number((pdf.ours / pdf.theirs).toFixed(2)) : undefined;
process.stderr.write(
  `${JSON.stringify({
    files: files.length,
    ...counts,
    slowest,
    megabytes: Math.round(memory.stop() ?? 0) || undefined,
    pdf: { files: pdf.files, ms: Math.round(pdf.ours), pdftotextMs: Math.round(pdf.theirs), ratio },
  })}\n`,
);
