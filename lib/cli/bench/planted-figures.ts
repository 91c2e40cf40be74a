import type { Context } from "@/lib/kernel/context";
import { rankedPeople } from "@/lib/search/experts/queries";
import { OUTSIDERS, planted, plantedDocuments } from "@/lib/testing/planted/world";
import { baselineRanks, creditsOf } from "./expert-credits";
import { aReader, deriveAll, loadWorld, namesIn } from "./expert-world";

const TOP = 3;

/** How one way of ranking did on the questions of one plant, as shares of one. */
export type Figures = {
  questions: number;
  /** One divided by the place of the first who knows. */
  mrr: number;
  /** Of the first three those who know, and what the best order would have. */
  precision: number;
  best: number;
  /** How often the planted expert is among the first three. */
  found: number;
  /** How often somebody of a company is shown among the first three. */
  outsiders: number;
  /** Questions whose expert is not among the first three, with who is. */
  missed: string[];
};

type Asked = { text: string; expert: string; know: Set<string> };
type Ranked = { asked: Asked; names: string[] };

/** Fills an empty database with the planted world through the product's own way, and asks everything of it. */
export async function measurePlanted(
  ctx: Context,
  seed?: number,
): Promise<{ documents: number; figures: Map<string, Map<string, Figures>> }> {
  const documents = await loadWorld(ctx, plantedDocuments(seed), { credit: "authors", most: 100_000, outsiders: OUTSIDERS });
  await deriveAll(ctx);
  const reader = { ...ctx, actor: await aReader(ctx) };
  const figures = new Map<string, Map<string, Figures>>();
  for (const [plant, subjects] of Object.entries(planted)) {
    const questions = subjects.flatMap(({ asked, expert, second }) =>
      asked.map((text) => ({ text, expert, know: new Set([expert, ...(second ? [second] : [])]) })),
    );
    figures.set(plant, figuresOf(await rankedBy(reader, questions)));
  }
  return { documents, figures };
}

/** Each question by each way of ranking. Documents without an author are credited to nobody but by the product. */
async function rankedBy(ctx: Context, questions: Asked[]): Promise<Map<string, Ranked[]>> {
  const [names, credits] = [await namesIn(ctx), await creditsOf(ctx, "authors")];
  const ranked = new Map<string, Ranked[]>();
  const keep = (way: string, asked: Asked, ids: string[]) =>
    ranked.set(way, [...(ranked.get(way) ?? []), { asked, names: ids.map((id) => names.get(id) ?? id) }]);
  for (const [n, asked] of questions.entries()) {
    const { hits, people } = await rankedPeople(ctx, asked.text);
    keep(
      "kenniskring",
      asked,
      people.map(({ id }) => id),
    );
    for (const [way, scored] of baselineRanks(hits, credits, n))
      keep(
        way,
        asked,
        scored.map(([id]) => id),
      );
  }
  return ranked;
}

const figuresOf = (ways: Map<string, Ranked[]>): Map<string, Figures> => new Map([...ways].map(([way, ranked]) => [way, summary(ranked)]));

function summary(ranked: Ranked[]): Figures {
  const mean = (of: (one: Ranked) => number) => ranked.reduce((sum, one) => sum + of(one), 0) / ranked.length;
  const isFound = ({ asked, names }: Ranked) => names.slice(0, TOP).includes(asked.expert);
  return {
    questions: ranked.length,
    mrr: mean(({ asked, names }) => 1 / (1 + placeOf(names, (name) => asked.know.has(name)))),
    precision: mean(({ asked, names }) => names.slice(0, TOP).filter((name) => asked.know.has(name)).length / TOP),
    best: mean(({ asked }) => Math.min(TOP, asked.know.size) / TOP),
    found: mean((one) => (isFound(one) ? 1 : 0)),
    outsiders: mean(({ names }) => (names.slice(0, TOP).some((name) => OUTSIDERS.includes(name)) ? 1 : 0)),
    missed: ranked.filter((one) => !isFound(one)).map(({ asked, names }) => `${asked.text}: ${names.slice(0, TOP).join(", ") || "nobody"}`),
  };
}

/** From zero; infinitely far when there is none, so that one divided by it is nothing. */
function placeOf(names: string[], is: (name: string) => boolean): number {
  const place = names.findIndex(is);
  return place < 0 ? Number.POSITIVE_INFINITY : place;
}
