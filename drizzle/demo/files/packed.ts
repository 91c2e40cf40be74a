import { strToU8, zipSync } from "fflate";

/** An office file is a folder in a zip. `stored` parts come first and uncompressed, as OpenDocument asks of `mimetype`. */
export function packed(parts: Record<string, string>, stored: Record<string, string> = {}): Buffer {
  const bytes = (all: Record<string, string>, level: 0 | 6) =>
    Object.fromEntries(Object.entries(all).map(([name, text]) => [name, [strToU8(text), { level }] as [Uint8Array, { level: 0 | 6 }]]));
  return Buffer.from(zipSync({ ...bytes(stored, 0), ...bytes(parts, 6) }));
}

export const escapeXml = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
