import { createReadStream } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import type { Item } from "@/lib/documents/import/commands";
import { importedMetadata } from "@/lib/documents/import/input";
import { csvRows } from "@/lib/kernel/csv-reader";

/** Which column names the file; the others are named in lib/documents/import/input.ts. */
const FILE_COLUMN = "file";

/** Every file of a folder and the folders in it, with what a CSV says about it (a path in it counts from the CSV's folder). */
export async function* folderItems(folder: string, csv?: string): AsyncGenerator<Item> {
  const about = csv ? await metadataOf(csv, folder) : new Map<string, Record<string, string>>();
  for (const path of await filesIn(folder)) {
    const name = relative(folder, path).split(sep).join("/");
    if (csv && path === csv) continue;
    const metadata = importedMetadata.parse(about.get(name) ?? {});
    yield { key: `folder:${basename(folder)}/${name}`, fileName: basename(path), content: () => createReadStream(path), metadata };
  }
}

async function metadataOf(csv: string, folder: string) {
  const rows = csvRows(await readFile(csv, "utf8"));
  if (rows.length > 0 && !(FILE_COLUMN in (rows[0] ?? {}))) throw new Error(`${csv}: the first line names no column '${FILE_COLUMN}'`);
  return new Map(
    rows.map((row) => [
      relative(folder, join(dirname(csv), row[FILE_COLUMN] ?? ""))
        .split(sep)
        .join("/"),
      filled(row),
    ]),
  );
}

/** An empty cell says nothing. */
const filled = (row: Record<string, string>) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ""));

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith(".") && !entry.name.startsWith("~$"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
