import { afterAll, expect, test } from "vitest";
import { findPlaces } from "./find";

/** What people type, and where it should lead: municipalities by name, a region, or a polite word about elsewhere. */
const inputs: [typed: string, answer: string][] = [
  // Postal codes, bare and dressed
  ["8700", "Tielt"],
  ["9000", "Gent"],
  ["3500", "Hasselt"],
  ["B-9100", "Sint-Niklaas"],
  [" 8500 ", "Kortrijk"],
  ["8760", "Tielt"],
  ["2070", "Beveren-Kruibeke-Zwijndrecht"],
  ["1755", "Pajottegem"],
  ["8800 Roeselare", "Roeselare"],
  // One code, two municipalities
  ["3470", "Kortenaken, Tienen"],
  ["3470 Kortenaken", "Kortenaken"],
  // Names, as they are written and as they are not
  ["leuven", "Leuven"],
  ["SINT-TRUIDEN", "Sint-Truiden"],
  ["St. Niklaas", "Sint-Niklaas"],
  ["Stad Mechelen", "Mechelen"],
  ["OCMW Deinze", "Deinze"],
  ["lokaal bestuur Aalter", "Aalter"],
  ["Heist", "Heist-op-den-Berg, Knokke-Heist"],
  ["Brugge", "Brugge"],
  ["Tongeren", "Tongeren-Borgloon"],
  // Names that went in 2025
  ["Meulebeke", "Tielt"],
  ["Ruiselede", "Wingene"],
  ["Gooik", "Pajottegem"],
  ["Borsbeek", "Antwerpen"],
  ["de pinte", "Nazareth-De Pinte"],
  ["Moerbeke", "Lokeren"],
  ["Kortessem", "Hasselt"],
  ["Ham", "Tessenderlo-Ham"],
  // Names that went before, and parts
  ["Opglabbeek", "Oudsbergen"],
  ["Overpelt", "Pelt"],
  ["Puurs", "Puurs-Sint-Amands"],
  ["Heverlee", "Leuven"],
  ["Aarsele", "Tielt"],
  // In French
  ["Courtrai", "Kortrijk"],
  ["Gand", "Gent"],
  ["Renaix", "Ronse"],
  // One letter wrong, missing, too many or in the wrong place
  ["Tilet", "Tielt"],
  ["Roeselaere", "Roeselare"],
  ["Antwerpn", "Antwerpen"],
  ["Hasslt", "Hasselt"],
  ["Kortijk", "Kortrijk"],
  ["Ghent", "Gent"],
  ["Lueven", "Leuven"],
  ["Meulbeke", "Tielt"],
  ["Geraadsbergen", "Geraardsbergen"],
  ["Oostende", "Oostende"],
  ["Ostende", "Oostende"],
  ["Sint-Niklaes", "Sint-Niklaas"],
  // Regions by their name, or by what they are called
  ["Westhoek", "region Westhoek"],
  ["Meetjesland", "region Regio Gent"],
  ["hageland", "region Oost-Brabant"],
  // Elsewhere
  ["1000", "brussels"],
  ["Schaarbeek", "brussels"],
  ["1190 Vorst", "brussels"],
  ["4000", "wallonia"],
  ["Namur", "wallonia"],
  ["La Louvière", "wallonia"],
  // Nothing that we know
  ["87OO", "unknown"],
  ["9999", "unknown"],
  ["qwertyuiop", "unknown"],
];

function answerTo(typed: string): string {
  const found = findPlaces(typed);
  if (found.kind === "region") return `region ${found.region.name}`;
  if (found.kind !== "found") return found.kind;
  return found.places
    .map(({ municipality }) => municipality.name)
    .sort()
    .join(", ");
}

afterAll(() => {
  const right = inputs.filter(([typed, answer]) => answerTo(typed) === answer).length;
  process.stdout.write(`${JSON.stringify({ finder: "inputs", tried: inputs.length, right })}\n`);
});

test("there are sixty, each another", () => {
  expect(new Set(inputs.map(([typed]) => typed)).size).toBe(60);
});

test.each(inputs)("%s leads to %s", (typed, answer) => {
  expect(answerTo(typed)).toBe(answer);
});
