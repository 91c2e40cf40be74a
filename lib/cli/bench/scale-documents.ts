import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { randomFrom } from "@/lib/testing/random";

export type Source = { title: string; text: string };

/** The parts of a corpus that make the mass: Dutch first, then the large English one. */
const PARTS = ["nl/open/docs.jsonl", "nl/more/docs.jsonl", "large/docs.jsonl.gz"];

/** Every document of a corpus, as its title and text. */
export async function readCorpus(folder: string): Promise<Source[]> {
  const sources: Source[] = [];
  for (const part of PARTS) {
    const file = join(folder, part);
    if (!existsSync(file)) continue;
    const bytes = createReadStream(file);
    for await (const line of createInterface({ input: part.endsWith(".gz") ? bytes.pipe(createGunzip()) : bytes })) {
      if (line.trim() === "") continue;
      const { title, text } = JSON.parse(line) as Source;
      sources.push({ title, text });
    }
  }
  return sources;
}

/** One word in so many is another one, when a text comes round again. */
const CHANGED = 12;

/**
 * The nth document of any number: when the corpus is used up it comes round again, the same texts with other words in them and
 * another title, so that no two are alike.
 */
export function documentAt(sources: readonly Source[], n: number): Source {
  const source = sources[n % sources.length] ?? { title: "", text: "" };
  const round = Math.floor(n / sources.length);
  if (round === 0) return source;
  const { below } = randomFrom(n);
  const others = (sources[below(sources.length)]?.text ?? "").split(/\s+/);
  let at = below(CHANGED);
  const text = source.text.replace(/\S+/g, (word) => (at++ % CHANGED === 0 ? (others[at % others.length] ?? word) : word));
  return { title: `${source.title} ${others[below(others.length)] ?? ""} (${round + 1})`, text };
}
