import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Item } from "@/lib/documents/import/commands";
import { importedLine } from "@/lib/documents/import/input";

/** The documents of a file with one JSON object a line, `id,title,text,authors[],date,topics[]`; packed with gzip too. */
export async function* lineItems(path: string): AsyncGenerator<Item> {
  const source = path.endsWith(".gz") ? createReadStream(path).pipe(createGunzip()) : createReadStream(path);
  let number = 0;
  for await (const line of createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim()) yield itemOf(line, `${basename(path)}, line ${number}`);
  }
}

function itemOf(line: string, place: string): Item {
  const { id, text, first_commit, ...metadata } = importedLine.parse(jsonOf(line, place));
  const label = (metadata.title ?? id).replace(/[/\\]/g, "-").slice(0, 100);
  const file = `${metadata.title ? `# ${metadata.title}\n\n` : ""}${text}\n`;
  return {
    key: `lines:${id}`,
    fileName: `${label}.txt`,
    content: () => Readable.from([Buffer.from(file)]),
    text,
    metadata: { ...metadata, date: metadata.date ?? first_commit },
  };
}

function jsonOf(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`${place}: not a JSON object`);
  }
}
