import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { frontMatter } from "./files/front-matter";
import { blocksOf } from "./files/markdown";
import { type DemoFormat, type DemoSource, isFormat } from "./files/source";

export type { DemoSource } from "./files/source";

/** The demo documents of a folder, in the order of their names. */
export async function readSources(dir: string): Promise<DemoSource[]> {
  const names = (await readdir(dir)).filter((name) => name.endsWith(".md")).sort();
  return Promise.all(names.map(async (name) => sourceOf(basename(name, ".md"), await readFile(join(dir, name), "utf8"))));
}

function sourceOf(slug: string, text: string): DemoSource {
  const { fields, body } = frontMatter(text);
  const word = (key: string) => {
    const value = fields.get(key);
    if (typeof value !== "string" || value === "") throw new Error(`${slug}.md: '${key}' is missing`);
    return value;
  };
  const list = (key: string) => {
    const value = fields.get(key) ?? [];
    return typeof value === "string" ? [value] : value;
  };
  const format = word("format");
  if (!isFormat(format)) throw new Error(`${slug}.md: unknown format '${format}'`);
  return {
    slug,
    format,
    title: word("title"),
    file: word("file"),
    kind: word("kind"),
    date: Number(word("date")),
    authors: list("authors"),
    uploader: word("uploader"),
    organisation: word("organisation"),
    circles: list("circles"),
    visibility: word("visibility"),
    topics: list("topics"),
    body,
  };
}

/** Turns a demo document into a real file of its format. */
export async function writeFile(source: DemoSource): Promise<Buffer> {
  const write = await writers[source.format]();
  return write(source, blocksOf(source.body));
}

type Writer = (source: DemoSource, blocks: ReturnType<typeof blocksOf>) => Promise<Buffer> | Buffer;

const writers: Record<DemoFormat, () => Promise<Writer>> = {
  pdf: async () => (await import("./files/pdf")).writePdf,
  docx: async () => (await import("./files/docx")).writeDocx,
  pptx: async () => (await import("./files/pptx")).writePptx,
  xlsx: async () => (await import("./files/xlsx")).writeXlsx,
  odt: async () => (await import("./files/odt")).writeOdt,
  md: async () => (source) => Buffer.from(`${source.body.trim()}\n`),
};
