import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { commandOf, ourChildren } from "@/lib/testing/child-memory";
import { filledForm, paragraph, pdf, word, zip } from "@/lib/testing/office-files";
import { childReader, extractText } from ".";

const folder = mkdtempSync(join(tmpdir(), "kenniskring-extraction-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(name: string, content: Uint8Array | string, limits = {}) {
  const file = join(folder, name);
  writeFileSync(file, content);
  return extractText(file, name, limits);
}

async function textOf(name: string, content: Uint8Array | string): Promise<string[]> {
  const result = await read(name, content);
  if (!result.ok) throw new Error(`${name}: ${result.reason}`);
  return result.pages;
}

describe("what is read", () => {
  test("a PDF page by page, with its headings", async () => {
    const prose = "De back-up staat op een andere plaats dan de servers, en wie hem terugzet oefent dat elk jaar.";
    const pages = await textOf(
      "plan.pdf",
      await pdf([
        [
          [24, "Veiligheidsplan"],
          [11, prose],
        ],
        [[11, "Tweede bladzijde."]],
      ]),
    );
    expect(pages).toEqual([`# Veiligheidsplan\n${prose}`, "Tweede bladzijde."]);
  });

  test("what was filled in on a form", async () => {
    expect(await textOf("formulier.pdf", filledForm("Ingevuld door Els"))).toEqual(["Ingevuld door Els"]);
  });

  test("a PDF whose first line was spoilt", async () => {
    expect(await textOf("spoilt.pdf", filledForm("Toch leesbaar").replace("%PDF-1.7\n", ""))).toEqual(["Toch leesbaar"]);
  });

  test("a Word file with headings, lists, tables, footnotes and comments", async () => {
    const body = [
      paragraph("Gis-plan", '<w:pStyle w:val="Kop1"/>'),
      paragraph("Kaart &amp; laag", "<w:numPr/>"),
      `<w:tbl><w:tr><w:tc>${paragraph("Straat")}</w:tc><w:tc>${paragraph("Aantal")}</w:tc></w:tr></w:tbl>`,
    ].join("");
    const styles = '<w:styles xmlns:w="w"><w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style></w:styles>';
    const parts = {
      "word/document.xml": word(body),
      "word/styles.xml": styles,
      "word/footnotes.xml": word(paragraph("Voetnoot")),
      "word/comments.xml": word(paragraph("Opmerking")),
    };
    expect(await textOf("plan.docx", zip(parts))).toEqual(["# Gis-plan\n- Kaart & laag\nStraat\tAantal\nOpmerking\nVoetnoot"]);
  });

  test("slides in their own order, with the speaker's notes", async () => {
    const slide = (title: string) => `<p:sld><p:sp><p:ph type="title"/><a:p><a:r><a:t>${title}</a:t></a:r></a:p></p:sp></p:sld>`;
    const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="x/${type}" Target="${target}"/>`;
    const parts = {
      "ppt/presentation.xml": '<p:presentation><p:sldId r:id="r2"/><p:sldId r:id="r1"/></p:presentation>',
      "ppt/_rels/presentation.xml.rels": `<R>${relation("r1", "slide", "slides/slide1.xml")}${relation("r2", "slide", "slides/slide2.xml")}</R>`,
      "ppt/slides/slide1.xml": slide("Slot"),
      "ppt/slides/slide2.xml": slide("Begin"),
      "ppt/slides/_rels/slide2.xml.rels": `<R>${relation("n", "notesSlide", "../notesSlides/notesSlide1.xml")}</R>`,
      "ppt/notesSlides/notesSlide1.xml": "<p:notes><a:p><a:r><a:t>Zeg dit rustig.</a:t></a:r></a:p></p:notes>",
    };
    expect(await textOf("dia.pptx", zip(parts))).toEqual(["# Begin\n> Zeg dit rustig.", "# Slot"]);
  });

  test("a sheet as rows, its dates as days", async () => {
    const parts = {
      "xl/workbook.xml": '<workbook><sheet name="Prijzen" r:id="r1"/></workbook>',
      "xl/_rels/workbook.xml.rels": '<R><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></R>',
      "xl/styles.xml": '<s><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></s>',
      "xl/sharedStrings.xml": "<sst><si><t>Laptop</t></si></sst>",
      "xl/worksheets/sheet1.xml": '<w><row><c r="A1" t="s"><v>0</v></c><c r="C1" s="1"><v>45292</v></c></row></w>',
    };
    expect(await textOf("lijst.xlsx", zip(parts))).toEqual(["# Prijzen\nLaptop\t\t2024-01-01"]);
  });

  test("OpenDocument text with headings and lists", async () => {
    const content =
      '<o:d><text:h text:outline-level="2">Kop</text:h><text:list><text:list-item><text:p>Punt<text:s text:c="2"/>een</text:p></text:list-item></text:list></o:d>';
    expect(await textOf("nota.odt", zip({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": content }))).toEqual([
      "## Kop\n- Punt een",
    ]);
  });

  test.each([
    ["nota.txt", Buffer.from("caf\xe9", "latin1"), "café"],
    [
      "nota.md",
      "---\nx: 1\n---\nTitel\n=====\n* **vet** en [hier](http://x)\n| a | b |\n|---|---|\n| 1 | 2 |",
      "# Titel\n- vet en hier\na\tb\n\n1\t2",
    ],
    [
      "nota.html",
      "<head><title>t</title></head><script>x()</script><h2>Kop</h2><p>Eén &eacute;n<br>twee<ul><li>punt</ul>",
      "## Kop\nEén én\ntwee\n- punt",
    ],
    ["nota.rtf", "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}Caf\\'e9 en \\u8364? geld\\par}", "Café en € geld"],
    ["nota.csv", 'naam;plaats\n"Jan; de eerste";Tielt', "naam\tplaats\nJan; de eerste\tTielt"],
  ])("%s as plain text", async (name, content, expected) => {
    expect(await textOf(name, content)).toEqual([expected]);
  });
});

describe("a picture of a page", () => {
  test("shows what is printed on it, as wide as a screen and as tall as the page", async () => {
    const file = join(folder, "beeld.pdf");
    writeFileSync(file, filledForm("Zichtbaar"));
    const picture = sharp((await childReader.picture(file, 1)) ?? undefined);
    expect(await picture.metadata()).toMatchObject({ format: "webp", width: 1100, height: 1100 });
    const { channels } = await picture.stats();
    expect(channels.map(({ min, max }) => [min < 60, max])).toEqual(Array(3).fill([true, 255]));
  });

  test("is not there for a page that is not, nor of a file that is none", async () => {
    const file = join(folder, "beeld2.pdf");
    writeFileSync(file, filledForm("x"));
    expect(await childReader.picture(file, 2)).toBeNull();
    writeFileSync(file, "geen pdf");
    expect(await childReader.picture(file, 1)).toBeNull();
  });
});

describe("what is refused, and why", () => {
  test("a PDF with a password", async () => {
    expect(await read("slot.pdf", await pdf([[[11, "geheim"]]], { userPassword: "x" }))).toMatchObject({ ok: false, reason: "encrypted" });
  });

  test("half a file", async () => {
    const whole = zip({ "word/document.xml": word(paragraph("x".repeat(500))) });
    expect(await read("half.docx", whole.subarray(0, whole.length / 2))).toMatchObject({ ok: false, reason: "damaged" });
    expect(await read("half.pdf", "%PDF-1.7\nrest is weg")).toMatchObject({ ok: false, reason: "damaged" });
    const empty = filledForm("").replace(/\/Annots\[4 0 R\]|startxref[\s\S]*/g, "");
    expect(await read("zonder-einde.pdf", empty)).toMatchObject({ ok: false, reason: "damaged" });
  });

  test("a page without words", async () => {
    expect(await read("leeg.pdf", await pdf([[]]))).toMatchObject({ ok: false, reason: "no-text" });
    expect(await read("foto.png", Buffer.from("\x89PNG\r\n\x1a\n", "latin1"))).toMatchObject({ ok: false, reason: "scan" });
  });

  test.each([
    ["niets.txt", "", "empty"],
    ["virus.exe", "MZ", "unsupported"],
    ["oud.doc", "x", "legacy"],
    ["vermomd.pdf", "PK\x03\x04", "mismatch"],
    ["vermomd.txt", "%PDF-1.4", "mismatch"],
    ["vermomd.docx", "gewone tekst", "mismatch"],
  ])("%s", async (name, content, reason) => {
    expect(await read(name, content)).toEqual({ ok: false, reason });
  });

  test("entities that multiply", async () => {
    const bomb = '<!DOCTYPE b [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>';
    expect(await read("bom.docx", zip({ "word/document.xml": bomb }))).toMatchObject({ ok: false, reason: "damaged" });
  });

  test("a file that unpacks to far more than it weighs", async () => {
    const bomb = zip({ "word/document.xml": word(paragraph("a".repeat(60_000_000))) });
    expect(await read("bom2.docx", bomb)).toMatchObject({ ok: false, reason: "too-large" });
  });

  test("a reader that needs too much time or memory, without harm to us", async () => {
    const plain = await pdf([[[11, "gewoon"]]]);
    expect(await read("traag.pdf", plain, { seconds: 0.01 })).toMatchObject({ ok: false, reason: "too-slow" });
    expect(await read("zwaar.pdf", plain, { memoryMegabytes: 80 })).toMatchObject({ ok: false, reason: "too-large" });
  });
});

describe.skipIf(process.platform !== "linux")("who reads", () => {
  // Other tests of this process have children of their own, such as the store: theirs are not ours to end.
  const alive = () => ourChildren().filter((pid) => commandOf(pid).includes("extraction/reader/main.mjs"));
  const readers = async () => {
    await textOf("een.txt", "een");
    return alive();
  };

  test("one process reads file after file, and a new one takes over when it died while it waited", async () => {
    const first = await readers();
    // Readers of tests before may end meanwhile; what counts is that nobody comes beside them.
    const added = async () => (await readers()).filter((reader) => !first.includes(reader));
    expect(await added()).toEqual([]);
    for (const reader of alive()) process.kill(Number(reader), "SIGKILL");
    expect(await textOf("twee.txt", "twee")).toEqual(["twee"]);
    expect(await added()).not.toEqual([]);
  });

  test("files at the same time are read by processes of their own", async () => {
    const texts = await Promise.all(["a", "b", "c"].map((name) => textOf(`${name}.txt`, `tekst ${name}`)));
    expect(texts).toEqual([["tekst a"], ["tekst b"], ["tekst c"]]);
  });
});
