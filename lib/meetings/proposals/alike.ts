import { analyseText } from "@/lib/dutch/analyse";

/** From this share of common words on, two titles may well be the same wish; below it they merely share a subject. */
const ALIKE = 0.4;

/** Of what the shorter title says, how much the other says too, in whatever inflection or compound: 0 to 1. */
export function alikeness(one: string, other: string): number {
  const [a, b] = [analyseText(one).terms, analyseText(other).terms];
  const whole = Math.min(sum(a.values()), sum(b.values()));
  const common = [...a].map(([term, weight]) => Math.min(weight, b.get(term) ?? 0));
  return whole === 0 ? 0 : sum(common) / whole;
}

const sum = (weights: Iterable<number>): number => [...weights].reduce((total, weight) => total + weight, 0);

/** Those whose title is much like this one, the most alike first. */
export function likeliest<Titled extends { title: string }>(title: string, among: Titled[], most: number): Titled[] {
  return among
    .map((wish) => ({ wish, score: alikeness(title, wish.title) }))
    .filter(({ score }) => score >= ALIKE)
    .sort((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ wish }) => wish);
}
