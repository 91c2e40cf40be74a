/**
 * Makes lib/geography/places.json from the open data about municipalities (sources in the README):
 *   node --import tsx lib/cli/make-geography.ts FOLDER   with municipalities.json and regions.json in it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

type Source = {
  nis: string;
  name: string;
  slug: string;
  postalCodes: string[];
  places: string[];
  province: string;
  regionId: string;
  lat: number;
  lon: number;
  nameFr?: string;
  mergedFrom2025?: { name: string }[];
};
type Region = { id: string; slug: string; name: string; aliases: string[]; provinces: string[]; lat: number; lon: number };

const folder = process.argv[2] ?? ".";
const read = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), "utf8"));

const municipalities = read<{ municipalities: Source[] }>("municipalities.json").municipalities.map((source) => {
  const { nis, name, slug, postalCodes, places, province, regionId, lat, lon, nameFr } = source;
  const formerNames = (source.mergedFrom2025 ?? []).map((former) => former.name).filter((former) => former !== name);
  return { nis, name, slug, postalCodes, places, province, regionId, lat, lon, nameFr, formerNames };
});

const regions = read<{ regions: Region[] }>("regions.json").regions.map(({ id, slug, name, aliases, provinces, lat, lon }) => ({
  id,
  slug,
  name,
  aliases,
  provinces,
  lat,
  lon,
}));

const lines = (rows: unknown[]) => rows.map((row) => `  ${JSON.stringify(row)}`).join(",\n");
writeFileSync(
  join(import.meta.dirname, "../geography/places.json"),
  `{\n"regions": [\n${lines(regions)}\n],\n"municipalities": [\n${lines(municipalities)}\n]\n}\n`,
);
