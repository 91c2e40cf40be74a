import { municipalities, municipality, region } from "@/lib/geography/places";

/** The municipalities of a region or a province, as NIS codes; undefined when nothing was asked. */
export function nisCodesOf(place: string): string[] | undefined {
  if (!place) return undefined;
  return municipalities()
    .filter(({ regionId, province }) => regionId === place || province === place)
    .map(({ nis }) => nis);
}

/** The region and the province around a workplace. */
export function placesAround(nis: string | null): { value: string; label: string }[] {
  const home = nis ? municipality(nis) : undefined;
  if (!home) return [];
  return [
    { value: home.regionId, label: region(home.regionId)?.name ?? home.regionId },
    { value: home.province, label: home.province },
  ];
}
