import { Readable } from "node:stream";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { buildersFor } from "@/lib/testing/builders";
import { openDocument, paragraph, pdf, word, zip } from "@/lib/testing/office-files";
import { testWorld } from "@/lib/testing/world";
import { startUpload } from "../commands";
import { documentVersions } from "../tables";
import { readVersion } from "./commands";

const world = testWorld();
const { aCircle, aMember } = buildersFor(world);

/** `in`: stored. `in, …`: stored, and said to be unreadable for this reason. Else the reason of the refusal. */
type Verdict = "in" | "in, damaged" | "in, scan" | "in, encrypted" | "unsupported" | "mismatch" | "legacy" | "empty";
type Case = [name: string, content: Uint8Array | string, verdict: Verdict];

const docx = zip({ "[Content_Types].xml": "<Types/>", "word/document.xml": word(paragraph("Glasvezel in de wijk")) });
const docm = zip({ "word/document.xml": word(paragraph("Met een macro")), "word/vbaProject.bin": "Attribute VB_Name" });
const pptx = (title: string) =>
  zip({ "ppt/presentation.xml": "<p/>", "ppt/slides/slide1.xml": `<p:sld><a:p><a:r><a:t>${title}</a:t></a:r></a:p></p:sld>` });
const xlsx = (cell: string) =>
  zip({
    "xl/workbook.xml": '<workbook><sheet name="Prijzen" r:id="r1"/></workbook>',
    "xl/_rels/workbook.xml.rels": '<R><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></R>',
    "xl/worksheets/sheet1.xml": `<w><row><c r="A1" t="inlineStr"><is><t>${cell}</t></is></c></row></w>`,
  });
const text = "<o:d><text:p>Een nota</text:p></o:d>";
const odt = openDocument("text", text);
const bytes = (latin: string) => Buffer.from(latin, "latin1");
const png = bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
const jpeg = bytes("\xff\xd8\xff\xe0\0\x10JFIF");
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
const script = "<script>alert(document.cookie)</script>";

async function cases(): Promise<Case[]> {
  const plan = await pdf([[[11, "Een plan voor de back-up"]]]);
  const locked = await pdf([[[11, "geheim"]]], { userPassword: "x" });
  return [
    ["plan.pdf", plan, "in"],
    ["PLAN.PDF", Buffer.concat([plan, bytes("\n")]), "in"],
    ["nota.docx", docx, "in"],
    ["dia.pptx", pptx("Begin"), "in"],
    ["show.ppsx", pptx("Toonbeeld"), "in"],
    ["prijzen.xlsx", xlsx("Laptop"), "in"],
    ["nota.odt", odt, "in"],
    ["dia.odp", openDocument("presentation", "<o:d><text:p>Dia</text:p></o:d>"), "in"],
    ["lijst.ods", openDocument("spreadsheet", "<o:d><text:p>Cel</text:p></o:d>"), "in"],
    ["nota.rtf", "{\\rtf1\\ansi Een nota\\par}", "in"],
    ["nota.txt", "Gewone tekst", "in"],
    ["nota.text", "Nog gewone tekst", "in"],
    ["utf16.txt", Buffer.from("\ufeffTekst", "utf16le"), "in"],
    ["latin.txt", bytes("caf\xe9"), "in"],
    ["nota.md", "# Nota\nTekst", "in"],
    ["nota.markdown", "# Andere nota\nTekst", "in"],
    ["pagina.html", "<h1>Pagina</h1><p>Tekst</p>", "in"],
    ["pagina.htm", "<h1>Oude pagina</h1>", "in"],
    ["lijst.csv", "naam;plaats\nEls;Tielt", "in"],
    ["foto.png", png, "in, scan"],
    ["foto.jpg", jpeg, "in, scan"],
    ["foto.jpeg", Buffer.concat([jpeg, bytes("\0")]), "in, scan"],
    ["foto.webp", bytes("RIFF\x10\0\0\0WEBPVP8 "), "in, scan"],
    ["foto.heic", bytes("\0\0\0\x18ftypheic\0\0\0\0"), "in, scan"],
    // Phones call a picture what they like: it is served as what it is.
    ["telefoon.jpg", Buffer.concat([png, bytes("\0")]), "in, scan"],
    ["slot.pdf", locked, "in, encrypted"],
    // Macros do not run here; the file is a download under its own name, and the mail filter's business from there.
    ["rekenblad.xlsm", xlsx("Uurloon"), "in"],
    ["sjabloon.docm", docm, "in"],
    // A page of another kind within text is text, and is shown as nothing else.
    ["pagina.txt", script, "in"],
    ["data.csv", `naam\n${script}`, "in"],
    // Two kinds at once: what it is called decides, and it is never served as the other.
    ["dubbel.pdf", Buffer.concat([plan, docx]), "in"],
    ["dubbel.png", Buffer.concat([png, bytes(script)]), "in, scan"],
    ["nota.exe.txt", "MZ is hier gewoon tekst", "in"],
    ["half.pdf", plan.subarray(0, 40), "in, damaged"],
    ["half.docx", docx.subarray(0, docx.length / 2), "in, damaged"],
    ["half.odt", odt.subarray(0, odt.length - 40), "in, damaged"],
    ["tekening.svg", `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`, "unsupported"],
    ["tekening.svgz", Buffer.from([0x1f, 0x8b, 8, 0]), "unsupported"],
    ["pagina.xhtml", `<html xmlns="http://www.w3.org/1999/xhtml">${script}</html>`, "unsupported"],
    ["pagina.mhtml", "MIME-Version: 1.0", "unsupported"],
    ["gegevens.xml", "<a/>", "unsupported"],
    ["klein.js", "alert(1)", "unsupported"],
    ["klein.mjs", "alert(2)", "unsupported"],
    ["schil.sh", "#!/bin/sh", "unsupported"],
    ["schil.ps1", "Get-Process", "unsupported"],
    ["programma.exe", "MZ", "unsupported"],
    ["programma.com", "MZ.", "unsupported"],
    ["plan.pdf.exe", plan, "unsupported"],
    ["pak.zip", docx, "unsupported"],
    ["pak.jar", docx, "unsupported"],
    ["film.gif", "GIF89a", "unsupported"],
    ["zonder-einde", plan, "unsupported"],
    [".pdf", script, "mismatch"],
    ["oud.doc", compound, "legacy"],
    ["oud.xls", compound, "legacy"],
    ["oud.ppt", compound, "legacy"],
    ["snel.xlsb", xlsx("Snel"), "legacy"],
    ["niets.txt", "", "empty"],
    ["niets.pdf", "", "empty"],
    ["vermomd.pdf", docx, "mismatch"],
    ["vermomd.docx", plan, "mismatch"],
    ["vermomd.odt", openDocument("spreadsheet", text), "mismatch"],
    ["vermomd.txt", plan, "mismatch"],
    ["vermomd.html", bytes("MZ\x90\0\x03\0"), "mismatch"],
    ["vermomd.png", script, "mismatch"],
    ["vermomd.jpg", bytes("GIF89a"), "mismatch"],
    ["vermomd.csv", docx, "mismatch"],
    ["vermomd.rtf", "gewone tekst", "mismatch"],
  ];
}

/** What becomes of a file from the moment it is chosen until its text is read. */
async function verdictOn(member: { id: string }, name: string, content: Uint8Array | string): Promise<string> {
  const uploaded = await startUpload(await world.as(member), { fileName: name, content: Readable.from([Buffer.from(content)]) }).catch(
    (error: { key?: string }) => error.key ?? String(error),
  );
  if (typeof uploaded === "string") return uploaded.replace("documents.refused.", "");
  if (!uploaded.version) return uploaded.outcome;
  await readVersion(await world.as("system"), { version: uploaded.version });
  const [version] = await world.ports.db.select().from(documentVersions).where(eq(documentVersions.id, uploaded.version));
  return version?.unreadableBecause ? `in, ${version.unreadableBecause}` : "in";
}

test("only listed types of files get in, judged by what is in them as well as by their names", async () => {
  const member = await aMember({ circle: await aCircle() });
  const all = await cases();
  const wrong: string[] = [];
  for (const [name, content, verdict] of all) {
    const given = await verdictOn(member, name, content);
    if (given !== verdict) wrong.push(`${name}: ${given}, expected ${verdict}`);
  }
  process.stdout.write(`${JSON.stringify({ row: "C1", files: all.length, "wrong verdicts": wrong.length })}\n`);
  expect(wrong).toEqual([]);
}, 120_000);
