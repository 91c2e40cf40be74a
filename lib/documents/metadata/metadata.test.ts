import { describe, expect, test } from "vitest";
import taxonomy from "@/lib/topics/taxonomy.json";
import { proposeMetadata } from "../metadata";
import { sentencesOf } from "./sentences";

const { topics } = taxonomy;
const propose = (text: string, fileName = "document.pdf") =>
  proposeMetadata({ pages: text.split("\f"), fileName, topics, today: "2026-11-23" });

const REPORT = `# Verslag kenniskring van 12 maart 2026
Aanwezig: negen besturen. Verontschuldigd: twee.
## Back-up en herstel
Twee besturen vertelden hoe zij hun back-up testen. Een hersteltest per kwartaal blijkt haalbaar met één dag werk.
Beslissing: elk bestuur plant een hersteltest voor de zomer. De volgende bijeenkomst is op 18 juni 2026.
## Rondvraag
Iemand vraagt wie ervaring heeft met een onwijzigbare kopie van de reservekopie.`;

describe("a report", () => {
  const found = propose(REPORT, "verslag.docx");
  test("has its heading as title", () => expect(found.title).toBe("Verslag kenniskring van 12 maart 2026"));
  test("is a report, in Dutch", () => expect(found).toMatchObject({ kind: "report", language: "nl" }));
  test("is of the day of the meeting, not of the next one", () => expect(found.date).toBe("2026-03-12"));
  test("is about back-up", () => expect(found.topics).toContain("backup-herstel"));
  test("says which words each proposal rests on", () => {
    expect(found.because.date).toContain("12 maart 2026");
    expect(found.because.topics["backup-herstel"]).toMatch(/back-up/i);
  });
  test("is summarised in its own sentences", () => {
    expect(found.summary.length).toBeGreaterThan(60);
    for (const sentence of sentencesOf(found.summary)) expect(REPORT).toContain(sentence);
  });
});

describe("title", () => {
  test.each([
    ["# 1. Toegangsbeheer voor gemeente en OCMW\nTekst.", "Toegangsbeheer voor gemeente en OCMW"],
    ["Gemeente Voorbeeldegem\nDatum: 3 mei 2025\nHandleiding voor het adressenregister", "Handleiding voor het adressenregister"],
    ["Verslag\nKenniskring Midwest\nTekst", "Verslag – Kenniskring Midwest"],
    ["INFORMATIEVEILIGHEIDSPLAN VAN HET OCMW\nTekst", "Informatieveiligheidsplan van het OCMW"],
    ["5 tips voor een rustige migratie\nTekst", "5 tips voor een rustige migratie"],
  ])("of %j", (text, title) => expect(propose(text).title).toBe(title));

  test.each([
    ["IVP-2026-definitief_v3.pdf", "IVP 2026"],
    ["20260312_verslag kenniskring (1).docx", "Verslag kenniskring"],
    ["raamcontractMultifunctionals.pdf", "Raamcontract Multifunctionals"],
  ])("of a silent file named %s", (fileName, title) => expect(propose("", fileName).title).toBe(title));

  test("of a spreadsheet is its file name, not the name of its first sheet", () => {
    expect(propose("# Blad1\nBestuur\tAantal", "hoeveelheden laptops.xlsx").title).toBe("Hoeveelheden laptops");
  });
});

describe("date", () => {
  test.each([
    ["Nota\nDatum: 3 mei 2025", "2025-05-03"],
    ["Nota\nOpgemaakt op do 1 okt. 2024", "2024-10-01"],
    ["Nota\n12/03/2024", "2024-03-12"],
    ["Nota\nVersie van 2024-03-12", "2024-03-12"],
    ["# Beleidsnota maart 2023\nTekst", "2023-03-01"],
    ["Report\nDated 4 July 2022", "2022-07-04"],
  ])("of %j", (text, date) => expect(propose(text).date).toBe(date));

  test.each([
    ["a law's", "Nota over privacy\nZie de wet van 30 juli 2018 betreffende de bescherming."],
    ["a deadline", "Oproep aan alle besturen\nStuur je cijfers door, uiterlijk 31 mei 2025."],
    ["one in the future", "Uitnodiging\nDatum: 3 mei 2031"],
    ["no real day", "Nota\nDatum: 31 februari 2025"],
  ])("is not %s", (_, text) => expect(propose(text).date).toBeNull());

  test("of a silent file is in its name", () => {
    expect(propose("", "verslag_20260312.pdf").date).toBe("2026-03-12");
    expect(propose("", "verslag 12-03-2026.pdf")).toMatchObject({ date: "2026-03-12", because: { date: "verslag 12-03-2026.pdf" } });
  });
});

describe("kind", () => {
  test.each([
    ["# Informatieveiligheidsplan 2026-2028", "security-plan"],
    ["# ICT-beleidsplan voor zes jaar", "policy-plan"],
    ["# Bestek voor laptops in twee percelen", "tender-specification"],
    ["# Raamovereenkomst multifunctionals: hoe afnemen", "framework-agreement"],
    ["# Handleiding voor het aanmelden met een tweede factor", "manual"],
    ["# Leidraad wachtwoorden", "guideline"],
    ["# Verwerkersovereenkomst, modeltekst", "agreement"],
    ["# Verslag van de hersteloefening volgens het noodplan", "report"],
    ["# Iets anders", "other"],
  ])("of %j is %s", (text, kind) => expect(propose(text).kind).toBe(kind));

  test("of slides is a presentation", () => expect(propose("# Drie jaar Teams", "teams.pptx").kind).toBe("presentation"));
});

test.each([
  ["De gemeente en het OCMW werken samen aan een plan voor de komende jaren.", "nl"],
  ["La commune et le CPAS travaillent dans une même maison pour les citoyens.", "fr"],
  ["The municipality and the centre work together on a plan that is for all.", "en"],
  ["Die Gemeinde und das Zentrum arbeiten mit einem Plan für die Bürger.", "de"],
  ["", "nl"],
])("the language of %j is %s", (text, language) => expect(propose(text).language).toBe(language));

test("sentences do not end at an abbreviation", () => {
  expect(sentencesOf("Zie o.a. Bijlage 2 en nr. 5. Daarna volgt art. 3. Klaar.")).toEqual([
    "Zie o.a. Bijlage 2 en nr. 5.",
    "Daarna volgt art. 3.",
    "Klaar.",
  ]);
});

test("an empty file proposes what its name says and nothing more", () => {
  expect(propose("", "scan0001.pdf")).toMatchObject({
    title: "Scan0001",
    summary: "",
    kind: "other",
    date: null,
    language: "nl",
    topics: [],
  });
});

test("a text without end is read in a moment", () => {
  const started = performance.now();
  propose(`${"woord ".repeat(200_000)}\n${"a".repeat(500_000)}\n${"1-".repeat(100_000)}`);
  expect(performance.now() - started).toBeLessThan(5000);
});
