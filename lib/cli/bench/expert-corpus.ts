import { createReadStream, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import type { DocumentKind } from "@/lib/documents/tables";

export type Written = {
  id: string;
  title: string;
  text: string;
  authors: string[];
  uploader: string | null;
  date: string | null;
  kind?: DocumentKind;
};
export type Asked = { id: string; text: string };

type Line = {
  id: string;
  title: string;
  text: string;
  authors?: string[];
  uploader?: string;
  first_commit?: string;
  year?: number | string;
};

/** The documents of a folder, or of the folder above it: a judged part may share them with others. */
const DOCUMENTS = ["docs.jsonl", "docs.jsonl.gz", "../docs.jsonl", "../docs.jsonl.gz"];
const QUESTIONS = ["topics-experts.tsv", "topics.tsv"];

function firstOf(folder: string, names: string[]): string {
  const found = names.map((name) => join(folder, name)).find((file) => existsSync(file));
  if (!found) throw new Error(`None of ${names.join(", ")} in ${folder}`);
  return found;
}

/** Document by document: a large corpus is never in memory as a whole. */
export async function* documentsIn(folder: string): AsyncGenerator<Written> {
  const file = firstOf(folder, DOCUMENTS);
  const bytes = createReadStream(file);
  for await (const line of createInterface({ input: file.endsWith(".gz") ? bytes.pipe(createGunzip()) : bytes })) {
    if (line.trim() === "") continue;
    const { id, title, text, authors = [], uploader = null, first_commit: day, year } = JSON.parse(line) as Line;
    // A paper is known by its year alone: the middle of it is never far off.
    yield { id, title, text, authors, uploader, date: day?.slice(0, 10) ?? (year ? `${year}-07-01` : null) };
  }
}

export function questionsIn(folder: string): Asked[] {
  const lines = readFileSync(firstOf(folder, QUESTIONS), "utf8").split(/\r?\n/);
  return lines
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => {
      const [id = "", text = ""] = line.split("\t");
      return { id, text };
    });
}
