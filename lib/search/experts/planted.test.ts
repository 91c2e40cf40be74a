import { beforeAll, describe, expect, test } from "vitest";
import { type Figures, measurePlanted } from "@/lib/cli/bench/planted-figures";
import { foldedWords } from "@/lib/dutch/words";
import { emptyTables } from "@/lib/testing/database";
import type { Plant } from "@/lib/testing/planted/subject";
import { OUTSIDERS, planted, plantedDocuments, SECRETARY, subjects } from "@/lib/testing/planted/world";
import { testWorld } from "@/lib/testing/world";

const world = testWorld();
const made = plantedDocuments();
const written = (person: string) => made.filter(({ authors }) => authors.includes(person));

describe("the planted world", () => {
  test("is large enough, and the same every time", () => {
    expect(made.length).toBeGreaterThanOrEqual(150);
    expect(new Set(made.flatMap(({ authors, uploader }) => [...authors, uploader])).size).toBeGreaterThanOrEqual(28);
    expect(new Set(subjects.map(({ topic }) => topic)).size).toBe(25);
    for (const of of Object.values(planted)) expect(of.flatMap(({ asked }) => asked).length).toBeGreaterThanOrEqual(3);
    expect(plantedDocuments()).toEqual(made);
    expect(plantedDocuments(2)).not.toEqual(made);
  });

  test("has a secretary who uploads more than anybody, and experts whose work is old", () => {
    const uploads = (person: string) => made.filter(({ uploader }) => uploader === person).length;
    for (const { expert } of subjects) expect(uploads(SECRETARY)).toBeGreaterThan(5 * uploads(expert));
    for (const { expert } of planted.old) for (const { date } of written(expert)) expect(Number(date?.slice(0, 4))).toBeLessThan(2019);
  });

  test("has experts who never write the word that is asked, and experts who only write it inside or outside a compound", () => {
    for (const plant of ["synonym", "compound"] as const)
      for (const { expert, asked, titles, knows } of planted[plant]) {
        const words = new Set([...titles, ...knows].flatMap((text) => foldedWords(text)));
        const [first = ""] = asked;
        expect(
          foldedWords(first).every((word) => words.has(word)),
          `${expert}: ${first}`,
        ).toBe(false);
        expect(words.has(foldedWords(first)[0] ?? ""), `${expert}: ${first}`).toBe(false);
      }
  });

  test("has people of a company who wrote what says the word most often", () => {
    expect(OUTSIDERS.flatMap(written).length).toBe(planted.supplier.length);
  });
});

/** What must be reached at least: of the questions of each kind, how many have the one who knows among the first three, and how high. */
const FLOORS: Record<Plant, { found: number; mrr: number; precision: number }> = {
  prolific: { found: 1, mrr: 0.95, precision: 0.44 },
  old: { found: 1, mrr: 0.95, precision: 0.6 },
  synonym: { found: 1, mrr: 0.9, precision: 0.32 },
  compound: { found: 1, mrr: 0.95, precision: 0.32 },
  supplier: { found: 1, mrr: 0.95, precision: 0.38 },
};

describe("who knows is found", () => {
  let figures: Map<string, Map<string, Figures>>;
  const of = (plant: Plant, way: string): Figures => figures.get(plant)?.get(way) as Figures;
  beforeAll(async () => {
    await emptyTables(world.ports.db);
    ({ figures } = await measurePlanted(await world.as("system")));
    const short = [...figures].map(([plant, ways]) => [
      plant,
      [...ways].map(([way, { found, mrr }]) => `${way} ${found.toFixed(2)} ${mrr.toFixed(2)}`),
    ]);
    console.info(JSON.stringify({ planted: "in the top 3, MRR", ...Object.fromEntries(short) }));
  });

  test.each(Object.entries(FLOORS) as [Plant, (typeof FLOORS)[Plant]][])("where somebody is hard to find: %s", (plant, floor) => {
    const { found, mrr, precision, missed } = of(plant, "kenniskring");
    expect(found, missed.join("; ")).toBeGreaterThanOrEqual(floor.found);
    expect(mrr).toBeGreaterThanOrEqual(floor.mrr);
    expect(precision).toBeGreaterThanOrEqual(floor.precision);
  });

  test("and nobody of a company is put forward", () => {
    for (const plant of Object.keys(FLOORS) as Plant[]) expect(of(plant, "kenniskring").outsiders).toBe(0);
    expect(of("supplier", "candidateCentred").outsiders).toBeGreaterThan(0);
  });

  test("better than by chance or by how much somebody uploads", () => {
    for (const plant of Object.keys(FLOORS) as Plant[])
      for (const way of ["random", "mostUploads"]) expect(of(plant, "kenniskring").found).toBeGreaterThan(of(plant, way).found + 0.2);
  });
});
