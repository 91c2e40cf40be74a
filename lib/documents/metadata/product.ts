import type { Line } from "./lines";
import products from "./products.json";

export type Product = { name: string; supplier: string };
type Known = Product & { spellings: string[] };

const TITLE = 4;
const HEADING = 2;
/** So much a product is named before a document is about it: in the title, or all over the text. */
const LEAST = 4;
const LEAST_UNNAMED = 10;
/** And so much more than the next: a comparison is about none of them. */
const LEAD = 2;
const LINES_TO_READ = 2000;

const known: (Known & { pattern: RegExp })[] = products.map((product) => ({
  ...product,
  // As it is written: "Zoom" is a product, "zoom" is what one does.
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${[product.name, ...product.spellings].map(escaped).join("|")})(?![\\p{L}\\p{N}])`, "gu"),
}));

/** The product that a document is about, of those that many boards use; null when none stands out. */
export function findProduct(lines: Line[], { title, fileName }: { title: string; fileName: string }) {
  const name = fileName.replace(/[_]+/g, " ");
  const ranked = known
    .map((product) => ({
      product,
      ...said(product.pattern, lines),
      named: TITLE * (times(product.pattern, title) + times(product.pattern, name) > 0 ? 1 : 0),
    }))
    .map(({ product, count, first, named }) => ({ product, first, isNamed: named > 0, score: count + named }))
    .sort((one, other) => other.score - one.score);
  const [best, next] = ranked;
  if (!best || best.score < (best.isNamed ? LEAST : LEAST_UNNAMED) || best.score < (next?.score ?? 0) * LEAD) return null;
  const { name: value, supplier } = best.product;
  return { value: { name: value, supplier }, because: best.first?.text ?? fileName, page: best.first?.page };
}

function said(pattern: RegExp, lines: Line[]): { count: number; first: Line | undefined } {
  const naming = lines.slice(0, LINES_TO_READ).filter((line) => times(pattern, line.text) > 0);
  return { count: naming.reduce((sum, line) => sum + (line.type === "heading" ? HEADING : 1), 0), first: naming[0] };
}

const times = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0;

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Names of products with their suppliers, for who types. */
export const knownProducts = (): Product[] => known.map(({ name, supplier }) => ({ name, supplier }));
