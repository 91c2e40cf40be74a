// Reads every file of a test collection and writes what came of it: CORPUS=folder OUT=results.jsonl npm run …
import { createReadStream, createWriteStream } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { type Extraction, extractText } from "@/lib/platform/extraction";

const corpus = process.env.CORPUS;
if (!corpus) throw new Error("Set CORPUS to a folder with manifest.jsonl");
const out = createWriteStream(process.env.OUT ?? "/dev/stdout");

/** A file whose text is empty was read; the collection counts that as ok. */
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

for await (const line of createInterface({ input: createReadStream(path.join(corpus, "manifest.jsonl")) })) {
  const { file } = JSON.parse(line) as { file: string };
  const start = Date.now();
  const result = await extractText(path.join(corpus, file), file);
  const answer = {
    file,
    outcome: outcomeOf(result),
    reason: result.ok ? undefined : result.reason,
    text: result.ok ? plain(result.pages) : "",
    ms: Date.now() - start,
  };
  out.write(`${JSON.stringify(answer)}\n`);
}
out.end();
