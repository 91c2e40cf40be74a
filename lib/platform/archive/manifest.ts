import { z } from "zod";

/** Raised when an older Kenniskring could no longer read what we write. */
export const FORMAT = 1;

const storedFile = z.object({ size: z.number(), sha256: z.string() });

const manifest = z.object({
  format: z.number(),
  madeAt: z.string(),
  migrations: z.array(z.string()),
  tables: z.array(
    z.object({
      schema: z.string(),
      name: z.string(),
      columns: z.array(z.object({ name: z.string(), type: z.string() })),
      rows: z.number(),
      sha256: z.string(),
    }),
  ),
  sequences: z.array(z.object({ table: z.string(), column: z.string(), last: z.string() })),
  files: z.record(z.string(), storedFile),
  /** Files that rows name but that were not there: known trouble of the installation that was backed up. */
  missing: z.array(z.string()),
});

/** What an archive says of itself, as its last entry: without it an archive is cut. */
export type Manifest = z.output<typeof manifest>;

export class UnusableArchive extends Error {
  override readonly name = "UnusableArchive";
}

export const damaged = (what: string): UnusableArchive => new UnusableArchive(`This archive is damaged: ${what}. Nothing was changed.`);

export const newer = (): UnusableArchive =>
  new UnusableArchive("This archive was made by a newer Kenniskring. Update this one first, then restore. Nothing was changed.");

export function parseManifest(text: string): Manifest {
  const parsed = manifest.safeParse(readJson(text));
  if (!parsed.success) throw damaged("its manifest cannot be read");
  return parsed.data;
}

/** The first entry of an archive tells its format, so that a newer one is recognised before anything else is understood. */
export function checkFormat(text: string): void {
  const parsed = z.object({ format: z.number() }).safeParse(readJson(text));
  if (!parsed.success) throw damaged("it does not begin as one of ours");
  if (parsed.data.format > FORMAT) throw newer();
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Names within an archive. */
export const FORMAT_ENTRY = "format.json";
export const MANIFEST_ENTRY = "manifest.json";
export const rowsEntry = (table: string): string => `rows/${table}.jsonl`;
export const fileEntry = (key: string): string => `files/${key}`;
