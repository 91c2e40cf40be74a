import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { watchChildren } from "@/lib/testing/child-memory";
import { paragraph, word } from "@/lib/testing/office-files";
import { type RawPart, rawPart, rawZip } from "@/lib/testing/raw-zip";
import { extractText } from ".";

const outside = mkdtempSync(join(tmpdir(), "kenniskring-c2-"));
const folder = mkdtempSync(join(outside, "in-"));
afterAll(() => rmSync(outside, { recursive: true, force: true }));

const SIXTY_MEGABYTES = Buffer.alloc(60_000_000, "a");
const heavy = { packed: deflateRawSync(SIXTY_MEGABYTES), unpacked: SIXTY_MEGABYTES.length, crc: crc32(SIXTY_MEGABYTES) };
/** 170 of them are 10 GB. */
const tenGigabytes: RawPart[] = Array.from({ length: 170 }, (_, at) => ({ name: `media/${at}.bin`, ...heavy }));
const text = rawPart("word/document.xml", word(paragraph("De gewone tekst.")));
const SYMBOLIC_LINK = 0o120777;

function pdfOfPages(count: number): string {
  const kids = Array.from({ length: count }, (_, at) => `${at + 3} 0 R`).join(" ");
  const pages = Array.from({ length: count }, (_, at) => `${at + 3} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\n`).join("");
  return `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count ${count}/Kids[${kids}]>>endobj\n${pages}trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF`;
}

function pictureHeader(width: number, height: number): Buffer {
  const header = Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0\0\0\0\0\x08\x06\0\0\0", "latin1");
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  return header;
}

/** What each tries, and what may come of it. */
const files: [name: string, content: Buffer | string, verdict: string][] = [
  ["tien-gigabyte.docx", rawZip([text, ...tenGigabytes]), "too-large"],
  ["tien-gigabyte.xlsx", rawZip([rawPart("xl/workbook.xml", "<workbook/>"), ...tenGigabytes]), "too-large"],
  ["tien-gigabyte.pptx", rawZip([rawPart("ppt/presentation.xml", "<p/>"), ...tenGigabytes]), "too-large"],
  ["tien-gigabyte.odt", rawZip([rawPart("content.xml", "<o/>"), ...tenGigabytes]), "too-large"],
  ["eerlijk.docx", rawZip([{ name: "word/document.xml", ...heavy }]), "too-large"],
  ["liegt.docx", rawZip([{ name: "word/document.xml", ...heavy, unpacked: 1000 }]), "too-large"],
  ["honderdduizend-delen.docx", rawZip([text, ...Array.from({ length: 100_000 }, (_, at) => rawPart(`x/${at}`, ""))]), "too-large"],
  ["genest.docx", rawZip([text, rawPart("word/embeddings/a.docx", rawZip(tenGigabytes.slice(0, 16)))]), "ok"],
  [
    "overlappend.docx",
    rawZip([text, ...Array.from({ length: 500 }, (_, at) => ({ ...text, name: `y/${at}` }))], { overlapping: true }),
    "damaged",
  ],
  ["koppeling.docx", rawZip([rawPart("word/document.xml", "/etc/passwd", { mode: SYMBOLIC_LINK })]), "no-text"],
  ["omhoog.docx", rawZip([text, rawPart("../../ontsnapt.txt", "x")]), "damaged"],
  ["honderdduizend-bladen.pdf", pdfOfPages(100_000), "no-text"],
  ["reuzenfoto.png", pictureHeader(60_000, 60_000), "scan"],
];

test("a small file cannot become a big problem", async () => {
  const memory = watchChildren("node");
  const wrong: string[] = [];
  let slowest = 0;
  for (const [name, content, expected] of files) {
    const file = join(folder, name);
    writeFileSync(file, content);
    const start = performance.now();
    const result = await extractText(file, name);
    slowest = Math.max(slowest, performance.now() - start);
    const verdict = result.ok ? "ok" : result.reason;
    if (verdict !== expected) wrong.push(`${name}: ${verdict}`);
  }
  const megabytes = memory.stop() ?? 0;
  const figures = {
    row: "C2",
    files: files.length,
    wrong: wrong.length,
    "slowest ms": Math.round(slowest),
    "MB of the reader": Math.round(megabytes),
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  expect(wrong).toEqual([]);
  expect(slowest).toBeLessThan(5000);
  expect(megabytes).toBeLessThan(256);
  expect(readdirSync(outside)).toHaveLength(1);
});
