import { createHash } from "node:crypto";
import { finished, Readable } from "node:stream";
import { sql } from "drizzle-orm";
import type { Files, StoredFile } from "@/lib/kernel/files";
import type { Database } from "@/lib/kernel/ports";
import { nameOf, quoted, type Table } from "./tables";

/** Columns that hold the key of a file that must be there. A test looks whether there are more. */
export const fileColumns = [
  { table: "public.document_versions", column: "file_key" },
  { table: "public.attachments", column: "file_key" },
  { table: "public.people", column: "photo_file_key" },
  { table: "public.site_files", column: "file_key" },
];

/** The keys that rows name, in order. */
export async function keysNamed(db: Database, tables: Table[]): Promise<string[]> {
  const keys = new Set<string>();
  for (const { table, column } of fileColumns) {
    if (!tables.some((known) => nameOf(known) === table)) continue;
    const [schema = "", name = ""] = table.split(".");
    const place = `${quoted(schema)}.${quoted(name)}`;
    const found = await db.execute<{ key: string | null }>(sql.raw(`select distinct ${quoted(column)} as key from ${place} order by 1`));
    for (const { key } of found.rows) if (key !== null) keys.add(key);
  }
  return [...keys];
}

/** Size and SHA-256 of a file as it can be read now, or null when it is not there. */
export async function measured(files: Files, key: string): Promise<StoredFile | null> {
  const size = await files.size(key);
  if (size === null) return null;
  return await measure(await files.open(key));
}

export async function measure(content: Readable): Promise<StoredFile> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const piece of content as AsyncIterable<Buffer>) {
    hash.update(piece);
    size += piece.length;
  }
  return { size, sha256: hash.digest("hex") };
}

/** A stream whose pieces are counted and hashed while they pass. */
export function measuring(content: Readable): { passing: Readable; result: () => StoredFile } {
  const hash = createHash("sha256");
  let size = 0;
  async function* pieces() {
    for await (const piece of content as AsyncIterable<Buffer>) {
      hash.update(piece);
      size += piece.length;
      yield piece;
    }
  }
  const passing = Readable.from(pieces(), { objectMode: false });
  finished(passing, () => content.destroy());
  return { passing, result: () => ({ size, sha256: hash.digest("hex") }) };
}

export const isSame = (one: StoredFile | null, other: StoredFile | null): boolean =>
  one !== null && other !== null && one.size === other.size && one.sha256 === other.sha256;

/** Copies one file whole. What is there already with the same bytes stays. Says whether anything had to be copied. */
export async function copyFile(from: Files, to: Files, key: string): Promise<"copied" | "there" | "missing"> {
  const source = await measured(from, key);
  if (!source) return "missing";
  if ((await to.size(key)) === source.size && isSame(await measured(to, key), source)) return "there";
  await to.put(key, await from.open(key), source.size);
  return "copied";
}
