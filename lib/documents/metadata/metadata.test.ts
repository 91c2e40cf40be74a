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
    ["Amsterdam, 25 oktober 2018\nDemo van de vijfde sprint\nTekst", "Demo van de vijfde sprint"],
    ["Aan: het college\nBetreft: aankoop van schermen\nGeacht college,", "aankoop van schermen"],
    ["# Van mailbox naar ticket: een verhaal\nTekst", "Van mailbox naar ticket: een verhaal"],
  ])("of %j", (text, title) => expect(propose(text).title).toBe(title));

  test.each([
    ["IVP-2026-definitief_v3.pdf", "IVP 2026"],
    ["20260312_verslag kenniskring (1).docx", "Verslag kenniskring"],
    ["raamcontractMultifunctionals.pdf", "Raamcontract Multifunctionals"],
  ])("of a silent file named %s", (fileName, title) => expect(propose("", fileName).title).toBe(title));

  test.each([
    ["begins with a chapter", "Inleiding\nDit plan gaat over glasvezel in de kern van de gemeente."],
    [
      "begins in the middle of its text",
      "In de registraties die de overheid beheert, is veel praktische informatie\nte vinden voor wie ze kent.",
    ],
    ["begins with a sentence", "Dit bestand bevat alle afspraken die we in de werkgroep maakten.\nAfspraken"],
  ])("is not proposed when the text %s", (_, text) => {
    const found = propose(text, "glasvezelplan 2026.pdf");
    expect(found.title).toBe("Glasvezelplan 2026");
    expect(found.because.title).toBeUndefined();
  });

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
    ["Richtlijn\nDocumentbeheer\n22-11-2023 1.5 eerste\n16-05-2024 3.2 herzien\nInhoud", "2024-05-16"],
  ])("of %j", (text, date) => expect(propose(text).date).toBe(date));

  test.each([
    ["a law's", "Nota over privacy\nZie de wet van 30 juli 2018 betreffende de bescherming."],
    ["a deadline", "Oproep aan alle besturen\nStuur je cijfers door, uiterlijk 31 mei 2025."],
    ["one in the future", "Uitnodiging\nDatum: 3 mei 2031"],
    ["no real day", "Nota\nDatum: 31 februari 2025"],
    ["one on which something ends", "Voorwaarden\nDe ondersteuning wordt 1 augustus 2024 beëindigd."],
    ["a moment in an example", "# Regels\nSchrijf de zone erbij: 2026-04-11T10:30:00+02:00"],
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
    ["# Iets anders", null],
    // Words that overeenkomsten are full of make no agreement of a note.
    ["# Iets anders\nElke partij meldt aan de andere partij wat de verwerker doet.", null],
    ["# Modellering toegangsbeleid van de keten", null],
    ["# Overleg van dinsdag\nAanwezig: vijf besturen\nVolgende vergadering in mei.", "report"],
  ])("of %j is %s", (text, kind) => expect(propose(text).kind).toBe(kind));

  test("of slides is a presentation", () => expect(propose("# Drie jaar Teams", "teams.pptx").kind).toBe("presentation"));
});

test.each([
  ["De gemeente en het OCMW werken samen aan een plan voor de komende jaren.", "nl"],
  ["La commune et le CPAS travaillent dans une même maison pour les citoyens.", "fr"],
  ["The municipality and the centre work together on a plan that is for all.", "en"],
  ["Die Gemeinde und das Zentrum arbeiten mit einem Plan für die Bürger.", "de"],
  ["", null],
  ["La presente guía explica cómo usar el programa y qué hacer con los ficheros que se han copiado.", null],
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
    kind: null,
    date: null,
    language: null,
    organisation: null,
    product: null,
    topics: [],
    because: { topics: {} },
  });
});

describe("organisation", () => {
  test.each([
    ["Gemeente Tielt\n# Nota over glasvezel\nTekst.", { kind: "municipality", nis: "37022" }],
    ["# Nota\nOpgemaakt door het OCMW van Tielt, dienst ICT.", { kind: "ocmw", nis: "37022" }],
    ["# Nota van gemeente Meulebeke\nDe oude naam.", { kind: "municipality", nis: "37022" }],
  ])("of %j", (text, organisation) => expect(propose(text).organisation).toEqual(organisation));

  test.each([
    ["nobody knows which", "# Nota\nVoor gemeente Tielt en gemeente Wingene."],
    ["both live there", "# Leidraad van gemeente en OCMW Tielt\nTekst."],
    [
      "it only comes along",
      `# Nota\n${"Een regel tekst over iets anders.\n".repeat(20)}Ook gemeente Tielt deed mee.\n${"Nog een regel.\n".repeat(20)}`,
    ],
    ["it is no word of ours", "# Nota\nGemeente Utrecht, dienst ICT."],
  ])("is nobody's when %s", (_, text) => expect(propose(text).organisation).toBeNull());

  test("of a silent text is in the file name", () =>
    expect(propose("", "Evaluatie digipunten Ninove.docx").organisation).toEqual({ kind: "municipality", nis: "41048" }));
});

describe("product", () => {
  test("is the one in the title, with who supplies it", () => {
    const found = propose("# Werken met TOPdesk\nIn TOPdesk staat elke melding. TOPdesk stuurt een mail.");
    expect(found).toMatchObject({ product: { name: "TOPdesk", supplier: "TOPdesk" }, because: { product: "Werken met TOPdesk" } });
  });
  test.each([
    ["passes by", "# Nota over back-up\nWe gebruiken nu Veeam."],
    ["is compared", "# Citrix of VMware\nCitrix, VMware. Citrix, VMware. Citrix, VMware."],
    ["is what one does", "# Hoe je kan zoomen\nzoom in, zoom uit, zoom in, zoom uit, zoom in, zoom uit"],
  ])("is none when it %s", (_, text) => expect(propose(text).product).toBeNull());
});

test("each proposal names the page on which it stands", () => {
  const { because } = propose(`# Handleiding glasvezel\nTekst.\f${REPORT}`);
  expect(because.pages).toMatchObject({ title: 1, date: 2, "backup-herstel": 2 });
});

test("a text without end is read in a moment", () => {
  const started = performance.now();
  propose(`${"woord ".repeat(200_000)}\n${"a".repeat(500_000)}\n${"1-".repeat(100_000)}`);
  expect(performance.now() - started).toBeLessThan(5000);
});
