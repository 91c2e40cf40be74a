import { describe, expect, test } from "vitest";
import { analyseText, partsOf } from "./analyse";
import { readQuery } from "./query";
import { repairedCompound } from "./repair";
import { nearestWord, slipsBetween } from "./spelling";
import { stem } from "./stem";
import { foldedWords } from "./words";

describe("words", () => {
  test.each([
    ["Coördinatie van GIS-plannen", ["coordinatie", "van", "gis", "plannen"]],
    ["foto's en API’s", ["foto", "en", "api"]],
    ["de Brĳ", ["de", "brij"]],
    ["versie 3.0.1", ["versie", "3.0.1"]],
    ["S.O.R.", ["sor"]],
  ])("%s", (text, words) => {
    expect(foldedWords(text)).toEqual(words);
  });

  test.each([
    ["back-up", "backup"],
    ["e-loket", "eloket"],
    ["NIS 2", "nis2"],
    ["10 Gb", "10gb"],
  ])("%s is also known as %s", (text, joined) => {
    expect([...analyseText(text).terms.keys()]).toContain(joined);
  });
});

describe("stems", () => {
  test.each([
    ["besluiten", "besluit"],
    ["plannen", "plan"],
    ["huizen", "huis"],
    ["brieven", "brief"],
    ["namen", "naam"],
    ["gegevens", "gegeven"],
    ["overheden", "overheid"],
    ["organisaties", "organisatie"],
    ["analyses", "analyse"],
    ["processen", "proces"],
    ["adressen", "adres"],
    ["beveiligen", "beveiliging"],
    ["registreren", "registratie"],
    ["archiveren", "archivering"],
    ["criteria", "criterium"],
    ["plaatsen", "plaats"],
    ["steden", "stad"],
    ["categorieën", "categorie"],
    ["modules", "module"],
    ["algoritmes", "algoritme"],
    ["drones", "drone"],
    ["apps", "app"],
    ["lessen", "les"],
  ])("%s and %s are one word", (one, other) => {
    expect(stem(foldedWords(one)[0] ?? "")).toBe(stem(other));
  });

  test.each([
    ["planning", "plan"],
    ["gevaar", "gevaarlijk"],
    ["overheid", "over"],
    ["regeling", "regel"],
  ])("%s and %s are two", (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });
});

describe("compounds", () => {
  test.each([
    ["veiligheidsplan", "veiligheid plan"],
    ["informatieveiligheidsplan", "informatie veiligheid plan"],
    ["adressenregister", "adressen register"],
    ["verwerkersovereenkomst", "verwerker overeenkomst"],
    ["begrippenkader", "begrippen kader"],
    ["gebruikersbeheer", "gebruiker beheer"],
    ["raamcontract", "raam contract"],
    ["glasvezelnetwerk", "glasvezel netwerk"],
    ["toegangsbeheer", "toegang beheer"],
    ["persoonsgegevens", "persoon gegevens"],
    ["datakwaliteit", "data kwaliteit"],
    ["cloudstrategie", "cloud strategie"],
    ["risicoprofielen", "risico profielen"],
    ["inkoopvoorwaarden", "inkoop voorwaarden"],
  ])("%s holds %s", (word, parts) => {
    expect(partsOf(word).join(" ")).toBe(parts);
  });

  test.each(
    "notuleren minister kantoor document besturen registratie toepassing middelen kalender contracten personeel combinatie technologie transport versturen behandeling digitaal platform gemeentelijk mogelijkheden afspraken vergadering maatregelen bestanden adressen architecten".split(
      " ",
    ),
  )("%s is no compound", (word) => {
    expect(partsOf(word)).toEqual([]);
  });
});

describe("typing errors", () => {
  test.each([
    ["beveiliging", "bevieliging", 1],
    ["plan", "plannen", 3],
    ["certificaat", "certifcaat", 1],
  ])("from %s to %s are %d slips", (from, to, slips) => {
    expect(slipsBetween(from, to, 5)).toBe(slips);
  });

  test("the nearest word wins, then the one that is used most", () => {
    const known = [
      { term: "archiveren", count: 3 },
      { term: "archivering", count: 2 },
      { term: "activering", count: 90 },
    ];
    expect(nearestWord("archivring", known)).toBe("archivering");
    expect(nearestWord("zwembadje", known)).toBeNull();
  });

  test("a compound is set right in the word that is wrong", () => {
    expect(repairedCompound("cloudstratgie")).toBe("cloudstrategie");
    expect(repairedCompound("repositoybeleid")).toBe("repositorybeleid");
  });
});

describe("queries", () => {
  test("quotes hold words together, a minus leaves out", () => {
    expect(readQuery('raamcontract "minimale normen" -laptops -"tweede perceel"')).toMatchObject({
      phrases: ["minimale normen"],
      excluded: ["tweede perceel", "laptops"],
      words: [{ pieces: ["raamcontract"] }, { pieces: ["minimale"] }, { pieces: ["normen"] }],
    });
  });

  test("words without a subject fall away, a hyphen within a word stays", () => {
    expect(readQuery("hoe maak je een back-up").words.map((word) => word.raw)).toEqual(["maak", "back-up"]);
  });

  test("whatever is typed is read without complaint", () => {
    for (const text of ['"', "-", '"" -- ""', "%_\\", "(((", "🙂🙂", "a".repeat(100_000), "\ud800"])
      expect(() => readQuery(text)).not.toThrow();
  });
});
