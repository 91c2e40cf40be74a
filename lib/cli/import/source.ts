import { readFile, realpath, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { ImportedMetadata } from "@/lib/documents/import/input";
import type { TopicToMatch } from "@/lib/topics/match";
import { type About, aboutFiles, type Problem } from "./columns";
import { type Found, folderItems } from "./folder";
import { countLines, lineItems } from "./lines";
import { t } from "./report";

export type Source = { found: AsyncIterable<Found>; total: number; problems: Problem[]; unknown: string[] };
/** `name`: what tells this archive from others in the same circle. */
type Asked = { path: string; csv?: string; name?: string; circle: string; topics: readonly TopicToMatch[] };

/** Opens an archive: everything that is in it, and what is wrong with what is said of it. */
export async function openSource({ path, csv, name, circle, topics }: Asked): Promise<Source> {
  const about = csv ? aboutFiles(await readFile(csv), { words: t, topics }) : undefined;
  const prefix = `${circle}:${name ?? basename(path)}`;
  if (await holdsTexts(path)) return { found: lineItems(path, prefix), total: await countLines(path), problems: [], unknown: [] };
  const found = await listed(path, { prefix, about: metadataIn(about), csv: csv && resolve(csv) });
  return { found: streamed(found), total: found.length, problems: problemsIn(about, found), unknown: about?.unknown ?? [] };
}

/** The paths of the files in a folder, for a list to fill in. */
export async function filesIn(path: string): Promise<string[]> {
  const found = await listed(path, { prefix: "", about: new Map() });
  return found.flatMap((one) => ("key" in one ? [one.name] : []));
}

/** Where an archive is, with its links followed: a folder may itself be a link, what is in it not. */
export const placeOf = (path: string): Promise<string | null> => realpath(resolve(path)).catch(() => null);

/** A file of texts, else a folder of files; null when it is neither. */
export async function isArchive(path: string): Promise<boolean> {
  return (await stat(path)).isDirectory() || (await holdsTexts(path));
}

const holdsTexts = async (path: string): Promise<boolean> => /\.jsonl(\.gz)?$/i.test(path) && (await stat(path)).isFile();

async function listed(folder: string, archive: Parameters<typeof folderItems>[1]): Promise<Found[]> {
  const found: Found[] = [];
  for await (const one of folderItems(folder, archive)) found.push(one);
  return found;
}

async function* streamed(found: Found[]): AsyncGenerator<Found> {
  yield* found;
}

const metadataIn = (about: About | undefined): Map<string, ImportedMetadata> =>
  new Map([...(about?.files ?? [])].map(([file, { metadata }]) => [file, metadata]));

/** With the lines that name a file that is not there. */
function problemsIn(about: About | undefined, found: Found[]): Problem[] {
  if (!about) return [];
  const there = new Set(found.map((one) => one.name.normalize("NFC")));
  const missing = [...about.files].flatMap(([file, { line }]) =>
    there.has(file) ? [] : [{ line, key: "archive.csv.notThere", params: { file } }],
  );
  return [...about.problems, ...missing].sort((one, other) => one.line - other.line);
}
