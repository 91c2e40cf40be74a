import "server-only";
import { Readable } from "node:stream";
import { csvOf } from "@/lib/kernel/csv";
import { brusselsDay } from "@/lib/kernel/dates";
import { slugOf } from "@/lib/kernel/ids";
import type { Sheet } from "@/lib/kernel/sheet";
import { xlsxOf } from "@/lib/kernel/xlsx";
import { type ZipEntry, zipped } from "@/lib/kernel/zip";

/** How a table may be downloaded; anything else in an address is read as the first. */
export const sheetFormats = ["csv", "xlsx"] as const;
export type SheetFormat = (typeof sheetFormats)[number];

export const formatIn = (asked: string | undefined): SheetFormat => sheetFormats.find((format) => format === asked) ?? "csv";

const mediaTypes: Record<SheetFormat, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A table as a file to keep, named after what is in it and the day. */
export function sheetResponse(sheet: Sheet, format: SheetFormat, now: Date): Response {
  const body = format === "csv" ? csvOf(sheet) : xlsxOf(sheet);
  return new Response(body, {
    headers: {
      "Content-Type": mediaTypes[format],
      "Content-Disposition": `attachment; filename="${slugOf(sheet.title)}-${brusselsDay(now)}.${format}"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "sandbox; default-src 'none'",
    },
  });
}

/** Entries as a zip file to keep, packed while it leaves. */
export function zipResponse(entries: AsyncIterable<ZipEntry>, fileName: string): Response {
  return new Response(Readable.toWeb(Readable.from(zipped(entries), { objectMode: false })) as ReadableStream, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="${fileName}"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
