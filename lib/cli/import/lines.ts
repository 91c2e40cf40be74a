import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { importedLine } from "@/lib/documents/import/input";
import type { Found } from "./folder";

const LONGEST_LABEL = 100;

/** The documents of a file with one JSON object a line, `id,title,text,authors[],date,topics[]`; packed with gzip too. */
export async function* lineItems(path: string, prefix: string): AsyncGenerator<Found> {
  let number = 0;
  for await (const line of linesOf(path)) {
    number += 1;
    if (line.trim()) yield itemOf(line, { prefix, number, file: basename(path) });
  }
}

/** How many there are, for who wants to know how long it takes. */
export async function countLines(path: string): Promise<number> {
  let count = 0;
  for await (const line of linesOf(path)) if (line.trim()) count += 1;
  return count;
}

function linesOf(path: string) {
  const source = createReadStream(path);
  const input = path.endsWith(".gz") ? source.pipe(createGunzip()) : source;
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  // Without this a file that cannot be unpacked would look like one that is over.
  const broken = new Promise<never>((_, reject) => {
    for (const stream of [source, input]) stream.once("error", reject);
  });
  broken.catch(() => {});
  return untilBroken(lines, broken);
}

async function* untilBroken(lines: AsyncIterable<string>, broken: Promise<never>): AsyncGenerator<string> {
  const iterator = lines[Symbol.asyncIterator]();
  for (;;) {
    const { value, done } = await Promise.race([iterator.next(), broken]);
    if (done) return;
    yield value;
  }
}

type Place = { prefix: string; number: number; file: string };

function itemOf(line: string, { prefix, number, file }: Place): Found {
  const parsed = importedLine.safeParse(jsonOf(line));
  if (!parsed.success) {
    const key = parsed.error.issues.some((issue) => issue.path.length === 0) ? "archive.noJson" : "archive.lineWithoutText";
    return { name: `${file}:${number}`, done: { outcome: "refused", because: [{ key, params: { line: number } }] } };
  }
  const { id, text, first_commit, ...metadata } = parsed.data;
  const label = (metadata.title ?? id).replace(/[/\\]/g, "-").slice(0, LONGEST_LABEL);
  const bytes = Buffer.from(`${metadata.title ? `# ${metadata.title}\n\n` : ""}${text}\n`);
  return {
    key: `${prefix}/${id}`,
    name: id,
    fileName: `${label}.txt`,
    content: () => Readable.from([bytes]),
    text,
    size: bytes.length,
    metadata: { ...metadata, date: metadata.date ?? first_commit },
  };
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
