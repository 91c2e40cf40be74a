import { findPlaces } from "@/lib/geography/find";
import { type Municipality, municipalities, municipalitiesOf, municipality, type Region, region } from "@/lib/geography/places";
import type { CoverageKind } from "./tables";

/** Where a circle is at home. Both lists empty: for all of Flanders. */
export type Coverage = { regions: string[]; municipalities: string[] };

export const coverageFrom = (rows: { kind: CoverageKind; code: string }[]): Coverage => ({
  regions: rows.filter((row) => row.kind === "region").map((row) => row.code),
  municipalities: rows.filter((row) => row.kind === "municipality").map((row) => row.code),
});

export const isEverywhere = (coverage: Coverage): boolean => coverage.regions.length === 0 && coverage.municipalities.length === 0;

const names = new Intl.Collator("nl-BE");

/** The municipalities of a circle, each once, by name. */
export function municipalitiesIn(coverage: Coverage): Municipality[] {
  if (isEverywhere(coverage)) return [...municipalities()];
  const single = coverage.municipalities.flatMap((nis) => municipality(nis) ?? []);
  const all = new Set([...coverage.regions.flatMap(municipalitiesOf), ...single]);
  return [...all].sort((one, other) => names.compare(one.name, other.name));
}

export const regionsIn = (coverage: Coverage): Region[] => coverage.regions.flatMap((id) => region(id) ?? []);

/** The provinces that a circle touches; a circle for everywhere belongs to none in particular. */
export const provincesIn = (coverage: Coverage): string[] =>
  isEverywhere(coverage) ? [] : [...new Set(municipalitiesIn(coverage).map((place) => place.province))];

/** Names and codes that somebody typed, each for exactly one municipality; what is none, or may be several, is given back. */
export function municipalitiesNamed(text: string): { codes: string[]; unknown: string[] } {
  const typed = text
    .split(/[\n,;]+/)
    .map((name) => name.trim())
    .filter(Boolean);
  const codes: string[] = [];
  const unknown: string[] = [];
  for (const name of typed) {
    const found = findPlaces(name);
    const [place, ...others] = found.kind === "found" ? found.places : [];
    // A guess at a slip of the pen is good enough to look at, not to write down.
    if (place && others.length === 0 && place.via !== "typo") codes.push(place.municipality.nis);
    else unknown.push(name);
  }
  return { codes, unknown };
}
