/**
 * Draws the map of the 15 regions from the municipalities' centres and writes it to map.json beside this file:
 *   node --import tsx lib/geography/draw-map.ts
 * Every municipality is the land nearest to its centre, cut to a circle; the cells of a region are joined. There are no
 * outlines of anybody's in it.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Delaunay } from "d3-delaunay";
import polygonClipping, { type MultiPolygon, type Pair, type Polygon, type Ring } from "polygon-clipping";
import { type Municipality, municipalities, municipalitiesOf, type Region, regions } from "./places";

/** Wide enough that neighbours touch, narrow enough that the coast and the border keep their shape. */
const RADIUS_KM = 9;
const CORNERS = 36;
const TURN = (2 * Math.PI) / CORNERS;
const WIDTH = 1000;
const MARGIN = 6;
const KM_PER_DEGREE = 111.2;
const MIDDLE_LATITUDE = (51.05 * Math.PI) / 180;

const kilometres = ({ lat, lon }: { lat: number; lon: number }): Pair => [
  lon * KM_PER_DEGREE * Math.cos(MIDDLE_LATITUDE),
  -lat * KM_PER_DEGREE,
];
const centres = municipalities().map(kilometres);
const [west, east] = [Math.min(...centres.map(([x]) => x)) - RADIUS_KM, Math.max(...centres.map(([x]) => x)) + RADIUS_KM];
const [north, south] = [Math.min(...centres.map(([, y]) => y)) - RADIUS_KM, Math.max(...centres.map(([, y]) => y)) + RADIUS_KM];
const scale = (WIDTH - 2 * MARGIN) / (east - west);
const voronoi = Delaunay.from(centres).voronoi([west, north, east, south]);

const onMap = ([x, y]: Pair): Pair => [Math.round((x - west) * scale + MARGIN), Math.round((y - north) * scale + MARGIN)];

/** Everything within reach of a centre of the region. */
function reachOf(places: Municipality[]): MultiPolygon {
  const circles = places.map((place): Polygon => {
    const [x, y] = kilometres(place);
    const corner = (number: number): Pair => [x + RADIUS_KM * Math.cos(number * TURN), y + RADIUS_KM * Math.sin(number * TURN)];
    return [Array.from({ length: CORNERS }, (_, number) => corner(number))];
  });
  return polygonClipping.union(circles);
}

/** Cells are joined before they are cut: their corners are the same numbers then, and no seam is left between them. */
function shapeOf(region: Region): string {
  const places = municipalitiesOf(region.id);
  const land = polygonClipping.union(places.map((place): Polygon => [voronoi.cellPolygon(municipalities().indexOf(place))]));
  return polygonClipping
    .intersection(land, reachOf(places))
    .flatMap((polygon) => polygon.map(pathOf))
    .join("");
}

/** Relative steps: shorter to write than places. */
function pathOf(ring: Ring): string {
  const [start = [0, 0], ...points] = ring.slice(0, -1).map(onMap);
  let [x, y] = start;
  let path = `M${x} ${y}l`;
  for (const [nextX, nextY] of points) {
    if (nextX === x && nextY === y) continue;
    path += `${nextX - x} ${nextY - y} `;
    [x, y] = [nextX, nextY];
  }
  return `${path.trimEnd().replaceAll(" -", "-")}z`;
}

/** Small neighbours whose names would touch: moved by hand. */
const NUDGES: Record<string, Pair> = { REFREG06: [10, -26], REFREG09: [-14, 4] };

/** The middle of a region's municipalities, where its name can stand. */
function middleOf(region: Region): Pair {
  const own = municipalitiesOf(region.id).map(kilometres);
  const mean = (axis: 0 | 1) => own.reduce((sum, point) => sum + point[axis], 0) / own.length;
  const [x, y] = onMap([mean(0), mean(1)]);
  const [right, down] = NUDGES[region.id] ?? [0, 0];
  return [x + right, y + down];
}

const drawn = [...regions()]
  .sort((one, other) => one.lon - other.lon)
  .map((region) => {
    const [x, y] = middleOf(region);
    return { id: region.id, x, y, path: shapeOf(region) };
  });
const dots = centres.map((centre) => onMap(centre).join(" "));
const map = { width: WIDTH, height: Math.round((south - north) * scale) + 2 * MARGIN, dots: `M${dots.join("h0M")}h0`, regions: drawn };
writeFileSync(join(import.meta.dirname, "map.json"), `${JSON.stringify(map, null, 1)}\n`);
