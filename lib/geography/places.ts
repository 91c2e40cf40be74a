import data from "./places.json";

/** A municipality as it is since 1 January 2025. Its centre is a place to put a dot, not an address. */
export type Municipality = {
  nis: string;
  name: string;
  slug: string;
  postalCodes: string[];
  /** Sub-municipalities and other names of parts: for searching, not for display. */
  places: string[];
  province: string;
  regionId: string;
  lat: number;
  lon: number;
  nameFr?: string;
  /** What was merged into it in 2025. */
  formerNames: string[];
};

export type Region = { id: string; slug: string; name: string; aliases: string[]; provinces: string[]; lat: number; lon: number };

const all: readonly Municipality[] = data.municipalities;
const allRegions: readonly Region[] = data.regions;
const byNis = new Map(all.map((place) => [place.nis, place]));
const regionById = new Map(allRegions.map((region) => [region.id, region]));

/** The 285 Flemish municipalities. */
export const municipalities = (): readonly Municipality[] => all;

/** The 15 reference regions. */
export const regions = (): readonly Region[] => allRegions;

export const provinces: readonly string[] = ["West-Vlaanderen", "Oost-Vlaanderen", "Antwerpen", "Vlaams-Brabant", "Limburg"];

export const municipality = (nis: string): Municipality | undefined => byNis.get(nis);

export const region = (id: string): Region | undefined => regionById.get(id);

export const municipalitiesOf = (regionId: string): Municipality[] => all.filter((place) => place.regionId === regionId);

/** Names that went out of use in 2025, each with the name that took its place. */
export const formerNames = (): { old: string; current: string }[] =>
  all.flatMap((place) => place.formerNames.map((old) => ({ old, current: place.name })));

const EARTH_RADIUS_KM = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

type Point = { lat: number; lon: number };

/** As the crow flies, in kilometres. */
export function distanceKm(from: Point, to: Point): number {
  const across = Math.sin(radians(to.lat - from.lat) / 2) ** 2;
  const along = Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * Math.sin(radians(to.lon - from.lon) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(across + along));
}
