export type MapPoint = { latitude: number; longitude: number };

/** Belgium with a little around it: what lies elsewhere was typed the wrong way round, or pasted from something else. */
const NORTH = { from: 49.4, to: 51.6 };
const EAST = { from: 2.4, to: 6.5 };

const NUMBER = String.raw`(-?\d{1,2}[.,]\d+)`;
/** How a place stands in the addresses of the usual maps, the surest first; and two numbers that were typed. */
const shapes = [
  new RegExp(`!3d${NUMBER}!4d${NUMBER}`),
  new RegExp(`mlat=${NUMBER}&mlon=${NUMBER}`),
  new RegExp(`(?:[?&](?:q|ll|query|destination|center)=|@|/place/)${NUMBER}(?:,|%2C)${NUMBER}`, "i"),
  new RegExp(`#map=\\d+/${NUMBER}/${NUMBER}`),
  new RegExp(`^${NUMBER}[\\s,;/]+${NUMBER}$`),
];

/** The point in a link to a map or in two numbers, `50.9990, 3.3260`; null when there is none in or near Belgium. */
export function mapPointIn(typed: string): MapPoint | null {
  const found = shapes.map((shape) => shape.exec(typed.trim())).find((match) => match !== null);
  if (!found) return null;
  const [latitude, longitude] = [found[1], found[2]].map((digits = "") => Number(digits.replace(",", ".")));
  if (latitude === undefined || longitude === undefined) return null;
  const isNear = latitude > NORTH.from && latitude < NORTH.to && longitude > EAST.from && longitude < EAST.to;
  return isNear ? { latitude, longitude } : null;
}

export const mapPointText = ({ latitude, longitude }: { latitude: number | null; longitude: number | null }): string =>
  latitude === null || longitude === null ? "" : `${latitude}, ${longitude}`;
