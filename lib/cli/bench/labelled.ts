import { createReadStream } from "node:fs";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { createInterface } from "node:readline";
import { writeFile as makeFile, readSources } from "@/drizzle/demo/files";
import { extractText } from "@/lib/platform/extraction";

/** What a person said of a document before any machine did. Of a list, each will do; null is "the text does not tell". */
export type Label = {
  title?: string[];
  date?: (string | null)[];
  kind?: string[];
  language?: (string | null)[];
  topics?: string[];
  /** Topics that one could keep, but need not find. */
  alsoTopics?: string[];
  organisation?: string;
  product?: string[];
};

export type Text = { id: string; fileName: string; pages: string[] };

const DEMO = "demo/";
const FILE = /^o\d+$/;

/** The texts of the labelled documents: of the demo world as the files that it makes, the others from the corpus. */
export async function textsOf(ids: string[], corpus: string): Promise<Text[]> {
  const demo = new Set(ids.filter((id) => id.startsWith(DEMO)).map((id) => id.slice(DEMO.length)));
  const files = new Set(ids.filter((id) => FILE.test(id)));
  const others = new Set(ids.filter((id) => !id.startsWith(DEMO) && !FILE.test(id)));
  return [...(await demoTexts(demo)), ...(await fileTexts(files, join(corpus, "files/open"))), ...(await corpusTexts(others, corpus))];
}

async function demoTexts(slugs: Set<string>): Promise<Text[]> {
  const folder = await mkdtemp(join(tmpdir(), "labelled-"));
  const texts: Text[] = [];
  for (const source of await readSources(join(process.cwd(), "drizzle/demo/documents"))) {
    if (!slugs.has(source.slug)) continue;
    const path = join(folder, `${source.slug}.${source.format}`);
    await writeFile(path, await makeFile(source));
    texts.push({ id: DEMO + source.slug, fileName: source.file, pages: await pagesOf(path, source.file) });
  }
  await rm(folder, { recursive: true });
  return texts;
}

async function fileTexts(ids: Set<string>, folder: string): Promise<Text[]> {
  if (ids.size === 0) return [];
  const texts: Text[] = [];
  for (const name of await readdir(folder)) {
    const [id = ""] = name.split(".");
    if (ids.has(id)) texts.push({ id, fileName: name, pages: await pagesOf(join(folder, name), name) });
  }
  return texts;
}

async function pagesOf(path: string, fileName: string): Promise<string[]> {
  const read = await extractText(path, fileName);
  // A bench that measures nothing would measure well.
  if (!read.ok) throw new Error(`${fileName}: ${read.reason}`);
  return read.pages;
}

type CorpusDocument = { id: string; path: string; text: string };

async function corpusTexts(ids: Set<string>, corpus: string): Promise<Text[]> {
  const texts: Text[] = [];
  for (const split of ids.size > 0 ? ["open", "more"] : []) {
    for await (const line of createInterface({ input: createReadStream(join(corpus, "nl", split, "docs.jsonl")) })) {
      const { id, path, text } = JSON.parse(line) as CorpusDocument;
      if (ids.has(id)) texts.push({ id, fileName: basename(path), pages: [text] });
    }
  }
  return texts;
}
