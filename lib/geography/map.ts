import map from "./map.json";

/** A region as it is drawn: the path of its shape and a place for its name. */
export type DrawnRegion = { id: string; x: number; y: number; path: string };

/** The map of Flanders that draw-map.ts made, regions from west to east. `dots` is one path with a point per municipality. */
export const drawnMap: { width: number; height: number; dots: string; regions: DrawnRegion[] } = map;
