import { expect, test } from "vitest";
import { type Found, findPlaces } from "./find";
import { drawnMap } from "./map";
import { distanceKm, formerNames, municipalities, municipalitiesOf, municipality, regions } from "./places";

const named = (found: Found) => (found.kind === "found" ? found.places.map((place) => place.municipality.name) : found.kind);

test("Flanders has 285 municipalities in 15 regions", () => {
  expect(municipalities()).toHaveLength(285);
  expect(regions()).toHaveLength(15);
  expect(regions().flatMap((region) => municipalitiesOf(region.id))).toHaveLength(285);
});

test.each([
  ["8700", ["Tielt"]],
  ["B-8700", ["Tielt"]],
  ["8700 Tielt", ["Tielt"]],
  ["Tielt", ["Tielt"]],
  ["  TIELT ", ["Tielt"]],
  ["stad Tielt", ["Tielt"]],
  ["Gemeente St.-Niklaas", ["Sint-Niklaas"]],
  ["s gravenwezel", ["Schilde"]],
  ["meulebeke", ["Tielt"]],
  ["Pajottegem", ["Pajottegem"]],
  ["Gooik", ["Pajottegem"]],
  ["Courtrai", ["Kortrijk"]],
  ["Rhode-Saint-Genese", ["Sint-Genesius-Rode"]],
  ["Aarsele", ["Tielt"]],
  ["Halle", ["Halle"]],
  ["Beveren", ["Beveren-Kruibeke-Zwijndrecht"]],
  ["Heist op den Berg", ["Heist-op-den-Berg"]],
  ["3470", ["Kortenaken", "Tienen"]],
  ["3470 Tienen", ["Tienen"]],
  ["Vorst", ["Laakdal"]],
])("%s finds %j", (query, expected) => {
  expect(named(findPlaces(query))).toEqual(expected);
});

test.each([
  ["Tilet", ["Tielt"]],
  ["Roeselaere", ["Roeselare"]],
  ["Meulebeeke", ["Tielt"]],
  ["Geeraardsbergn", ["Geraardsbergen"]],
  ["Dendermnode", ["Dendermonde"]],
])("%s is a slip for %j", (query, expected) => {
  const found = findPlaces(query);
  expect(named(found)).toEqual(expected);
  expect(found).toMatchObject({ places: [{ via: "typo" }] });
});

test("an old name says so, and which it was", () => {
  expect(findPlaces("meulebeke")).toMatchObject({ places: [{ via: "formerName", name: "Meulebeke" }] });
  expect(findPlaces("Anvers")).toMatchObject({ places: [{ via: "french" }] });
});

test.each([
  ["1000", "brussels"],
  ["Elsene", "brussels"],
  ["1080 Molenbeek", "brussels"],
  ["5000", "wallonia"],
  ["1300", "wallonia"],
  ["Namen", "wallonia"],
  ["Pajottenland", "region"],
  ["87OO", "unknown"],
  ["9999", "unknown"],
  ["", "unknown"],
  ["?", "unknown"],
  ["xyzzy", "unknown"],
  ["de", "unknown"],
])("%s is %s", (query, kind) => {
  expect(findPlaces(query).kind).toBe(kind);
});

test("every own name, old name and postal code finds its municipality", () => {
  for (const place of municipalities()) {
    for (const query of [place.name, ...place.postalCodes, ...place.formerNames, ...(place.nameFr ? [place.nameFr] : [])]) {
      expect(named(findPlaces(query)), query).toContain(place.name);
    }
  }
});

test("former names lead to the present one", () => {
  expect(formerNames()).toContainEqual({ old: "Meulebeke", current: "Tielt" });
  expect(formerNames()).toHaveLength(22);
});

test("Tielt and Roeselare lie some 15 km apart", () => {
  const tielt = municipality("37022");
  const roeselare = municipalities().find((place) => place.name === "Roeselare");
  if (!tielt || !roeselare) throw new Error("missing");
  expect(distanceKm(tielt, roeselare)).toBeGreaterThan(13);
  expect(distanceKm(tielt, roeselare)).toBeLessThan(18);
});

test("the map draws every region, west to east, within its frame", () => {
  expect(drawnMap.regions.map(({ id }) => id).sort()).toEqual(
    regions()
      .map(({ id }) => id)
      .sort(),
  );
  expect(drawnMap.regions[0]?.id).toBe(regions().find(({ name }) => name === "Westhoek")?.id);
  for (const { x, y, path } of drawnMap.regions) {
    expect(path).toMatch(/^M\d+ \d+l[-\d zMl]+z$/);
    expect(x).toBeLessThan(drawnMap.width);
    expect(y).toBeLessThan(drawnMap.height);
  }
  expect(JSON.stringify(drawnMap).length).toBeLessThan(14_000);
});
