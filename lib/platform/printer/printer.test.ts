import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Paper } from "@/lib/kernel/paper";
import { childReader } from "@/lib/platform/extraction";
import { pdfPrinter } from ".";
import { runsOf } from "./type";

const folder = mkdtempSync(join(tmpdir(), "kenniskring-paper-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const paper: Paper = {
  title: "Verslag: glasvezel",
  language: "nl",
  authors: ["Els Voorbeeld"],
  footer: "Kenniskring Midwest",
  blocks: [
    { type: "heading", level: 1, text: "Verslag: glasvezel" },
    { type: "paragraph", text: "Aanwezig: Gheorghe Băsescu en Antonín Dvořák. Één café kost € 2." },
    { type: "heading", level: 2, text: "Rondvraag" },
    { type: "list", items: ["een netwerk per gemeente", "een noodlijn"] },
    { type: "table", head: ["Wat", "Wie"], rows: [["Offertes vragen", "Ștefan Ionescu"]], shares: [0.6, 0.4] },
  ],
};

test("a paper is a tagged PDF whose every letter can be read again, also the rarer ones", async () => {
  const pdf = await pdfPrinter.print(paper);
  const file = join(folder, "verslag.pdf");
  writeFileSync(file, pdf);
  const read = await childReader.read(file, "verslag.pdf");
  const text = read.ok ? read.pages.join("\n") : "";
  for (const word of ["Băsescu", "Dvořák", "Één café", "€ 2", "noodlijn", "Ștefan Ionescu"]) expect(text).toContain(word);
  const raw = pdf.toString("latin1");
  for (const mark of ["/MarkInfo", "/StructTreeRoot", "/Lang (nl)", "/S /H1", "/S /LI", "/S /TH"]) expect(raw).toContain(mark);
});

test("a long paper has its pages, and takes as long a page as a short one", async () => {
  const blocks = Array.from({ length: 300 }, (_, n) => ({
    type: "paragraph" as const,
    text: `Alinea ${n}. ${"Woorden over glasvezel. ".repeat(12)}`,
  }));
  const pdf = await pdfPrinter.print({ ...paper, blocks });
  expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(20);
});

test("letters that are not in the first file come from the second", () => {
  expect(runsOf("aăb")).toEqual([
    { text: "a", isOther: false },
    { text: "ă", isOther: true },
    { text: "b", isOther: false },
  ]);
});

const plan: Paper = {
  ...paper,
  blocks: [
    { type: "cover", title: "Plan <2027> & verder", lines: ["Versie 1.0"] },
    { type: "page" },
    { type: "contents", title: "Inhoud" },
    { type: "page" },
    { type: "heading", level: 2, text: "1  Doel", isListed: true },
    { type: "paragraph", text: "Elke nacht.", runs: [{ text: "Elke " }, { text: "nacht", isStrong: true }, { text: ".\u0000" }] },
    { type: "list", isOrdered: true, items: ["melden", "bellen", "afsluiten"], depths: [0, 1, 0] },
    { type: "table", head: ["Rol", "Wie"], rows: [["DPO", "=1+1"]], shares: [0.5, 0.5] },
    { type: "heading", level: 2, text: "2  Vaststelling", isListed: true },
  ],
};

test.each(["docx", "odt", "pdf"] as const)(
  "a plan as %s has all of its words, its contents, and no markup of anybody else",
  async (format) => {
    const file = join(folder, `plan.${format}`);
    writeFileSync(file, await pdfPrinter.print(plan, format));
    const read = await childReader.read(file, `plan.${format}`);
    const text = read.ok ? read.pages.join("\n") : "";
    for (const word of ["Plan <2027> & verder", "Versie 1.0", "Inhoud", "Elke nacht", "melden", "bellen", "afsluiten", "DPO", "=1+1"])
      expect(text).toContain(word);
    expect(text.match(/Vaststelling/g)?.length).toBe(2);
  },
);

test("the contents of a PDF name the page that each heading is on", async () => {
  const blocks = plan.blocks.flatMap((block): Paper["blocks"] => (block.type === "heading" ? [{ type: "page" }, block] : [block]));
  const file = join(folder, "inhoud.pdf");
  writeFileSync(file, await pdfPrinter.print({ ...plan, blocks }, "pdf"));
  const read = await childReader.read(file, "inhoud.pdf");
  const pages = read.ok ? read.pages : [];
  const contents = pages.find((page) => page.includes("Inhoud")) ?? "";
  const pageOf = (title: string) => pages.findLastIndex((page) => page.includes(title)) + 1;
  for (const title of ["1 Doel", "2 Vaststelling"]) expect(contents.replace(/\s+/g, " ")).toContain(`${title} ${pageOf(title.slice(2))}`);
});
