import { z } from "zod";

/** Raised when an older Kenniskring could no longer read what we write. */
export const FORMAT = 1;
export const MANIFEST = "manifest.json";
export const rowsEntry = (table: string): string => `rijen/${table}.jsonl`;
export const fileEntry = (key: string): string => `bestanden/${key}`;

const manifest = z.object({
  format: z.literal(FORMAT),
  madeAt: z.string(),
  circle: z.object({ id: z.uuid(), slug: z.string(), name: z.string() }),
  /** SHA-256 of every entry but this one, by its name. */
  sha256: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
});
export type Manifest = z.output<typeof manifest>;

/** Null when it is none of ours, or of a newer Kenniskring. */
export function parseManifest(text: string): Manifest | null {
  try {
    return manifest.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
