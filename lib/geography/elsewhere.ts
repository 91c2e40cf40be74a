/** Names that people type although the place lies outside Flanders: enough to answer politely, not a list of Belgium. */
const BRUSSELS =
  "brussel bruxelles brussels anderlecht oudergem auderghem etterbeek evere ganshoren jette koekelberg elsene ixelles schaarbeek schaerbeek ukkel uccle watermaal-bosvoorde vorst forest sint-gillis saint-gilles sint-jans-molenbeek molenbeek sint-joost-ten-node sint-lambrechts-woluwe sint-pieters-woluwe sint-agatha-berchem laken neder-over-heembeek haren";
const WALLONIA =
  "luik liege namen namur bergen mons doornik tournai charleroi nijvel nivelles waver wavre hoei huy verviers eupen aarlen arlon bastenaken bastogne moeskroen mouscron komen comines aat ath edingen enghien zinnik soignies terhulpen lasne waterloo eigenbrakel dinant ottignies louvain-la-neuve geldenaken jodoigne borgworm waremme la-louviere";

const brussels = new Set(BRUSSELS.split(" ").map((name) => name.replaceAll("-", " ")));
const wallonia = new Set(WALLONIA.split(" ").map((name) => name.replaceAll("-", " ")));

/** Where a folded name lies when it is not in Flanders. */
export function elsewhere(name: string): "brussels" | "wallonia" | null {
  if (brussels.has(name)) return "brussels";
  return wallonia.has(name) ? "wallonia" : null;
}

const lies = (code: number, from: number, to: number) => code >= from && code <= to;

/** The region of a postal code by its range: 1000–1299 is Brussels; 1300–1499 and 4000–7999 are Walloon. */
export function elsewhereByCode(code: string): "brussels" | "wallonia" | null {
  const number = Number(code);
  if (lies(number, 1000, 1299)) return "brussels";
  return lies(number, 1300, 1499) || lies(number, 4000, 7999) ? "wallonia" : null;
}
