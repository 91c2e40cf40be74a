import { expect, test } from "vitest";
import { abbreviationsIn } from "./abbreviations";

test.each([
  ["De Basisregistratie Adressen en Gebouwen (BAG) bevat", "BAG", "Basisregistratie Adressen en Gebouwen"],
  ["volgens het Federatief Datastelsel (FDS).", "FDS", "Federatief Datastelsel"],
  ["een plan van aanpak (PvA) volgt", "PvA", "plan van aanpak"],
  ["Single Sign-On (SSO)", "SSO", "Single Sign-On"],
])("%s", (text, short, long) => {
  expect(abbreviationsIn(text)).toEqual([{ short, long }]);
});

test.each([
  "de gemeente (Vlaanderen) betaalt",
  "de server van de stad (BAG)",
  "Basisregistratie. Adressen en Gebouwen (BAG)",
  "artikel (A)",
])("%s explains nothing", (text) => {
  expect(abbreviationsIn(text)).toEqual([]);
});

test("a page of brackets takes no time", () => {
  const since = performance.now();
  abbreviationsIn("aaaaaaaaa ".repeat(20_000).concat("(AAAAAAAA) ".repeat(20_000)));
  expect(performance.now() - since).toBeLessThan(2_000);
});
