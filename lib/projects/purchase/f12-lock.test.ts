import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import type { Database } from "@/lib/kernel/ports";
import { buildersFor } from "@/lib/testing/builders";
import { postgresAnswers, unlessPostgres } from "@/lib/testing/postgres";
import { passedAttacks, randomLines } from "@/lib/testing/purchase-ledgers";
import { publishWhileFilling } from "@/lib/testing/purchase-race";
import { purchaseBuildersFor } from "@/lib/testing/purchases";
import { type Racers, startRacers } from "@/lib/testing/racers";
import { randomFrom } from "@/lib/testing/random";
import { testWorld, type World } from "@/lib/testing/world";
import { projectOrganisations, projects } from "../tables";
import { purchaseArticles } from "./lots/tables";
import { purchaseQuantities } from "./quantities/tables";
import { purchaseOf } from "./queries";
import { ceilingOf } from "./totals";

/** Random ledgers that are filled and published; `LEDGERS=1000` and `ROUNDS=200` are those of the promise. */
const LEDGERS = Number(process.env.LEDGERS ?? 25);
const ROUNDS = Number(process.env.ROUNDS ?? 20);

async function manyLedgers(world: World, ledgers: number) {
  const { aPurchase, publish } = purchaseBuildersFor(world);
  const { anOrganisation } = buildersFor(world);
  const random = randomFrom(12);
  let [differences, writes] = [0, 0];
  const { id: latecomer } = await anOrganisation();
  for (let n = 0; n < ledgers; n++) {
    const purchase = await aPurchase({ phase: "specification" });
    const { db } = world.ports;
    const lines = await fillAtRandom(db, purchase, random);
    const before = await purchaseOf(await world.as(purchase.lead), purchase.slug);
    await publish(purchase);
    const after = await purchaseOf(await world.as(purchase.lead), purchase.slug);
    for (const { id, totals, ceiling } of after.articles) {
      const own = lines.filter(({ article }) => article === id);
      const sums = (["minimum", "expected", "maximum"] as const).map((name) => own.reduce((sum, line) => sum + line[name], 0));
      const now = [totals.minimum, totals.expected, totals.maximum];
      const was = before.articles.find((article) => article.id === id)?.totals;
      if (sums.join() !== now.join() || was?.maximum !== totals.maximum || ceiling !== ceilingOf(totals.maximum, 10)) differences++;
    }
    const { project } = after;
    const target = { project: project.id, lot: purchase.lot, article: purchase.article, organisation: purchase.lead.organisationId ?? "" };
    writes += await passedAttacks(db, { ...target, other: latecomer });
    if (JSON.stringify(await purchaseOf(await world.as(purchase.lead), purchase.slug)) !== JSON.stringify(after)) writes++;
  }
  return { ledgers, differences, writes };
}

type Purchase = Awaited<ReturnType<ReturnType<typeof purchaseBuildersFor>["aPurchase"]>>;

/** More articles, and figures of both organisations, put there at random. */
async function fillAtRandom(db: Database, { slug, lot, lead, partner }: Purchase, random: ReturnType<typeof randomFrom>) {
  const [project] = await db.select({ id: projects.id }).from(projects).where(eq(projects.slug, slug));
  const projectId = project?.id ?? "";
  const articles = Array.from({ length: 1 + random.below(4) }, () => newId());
  await db.insert(purchaseArticles).values(articles.map((id) => ({ id, projectId, lotId: lot, name: `Artikel ${id}`, unit: "stuk" })));
  const parts = await db.$count(projectOrganisations, eq(projectOrganisations.projectId, projectId));
  expect(parts).toBe(2);
  const organisations = [lead, partner].map(({ organisationId }) => organisationId ?? "");
  const known = await db.select().from(purchaseQuantities).where(eq(purchaseQuantities.projectId, projectId));
  const lines = randomLines(random, { articles, organisations });
  const savedBy = lead.id;
  const rows = lines.map(({ article: articleId, organisation: organisationId, ...line }) => ({
    projectId,
    articleId,
    organisationId,
    savedBy,
    ...line,
  }));
  if (rows.length > 0) await db.insert(purchaseQuantities).values(rows);
  return [...lines, ...known.map((row) => ({ ...row, article: row.articleId, organisation: row.organisationId }))];
}

const figure = (engine: string, figures: object) => process.stdout.write(`${JSON.stringify({ row: "F12", engine, ...figures })}\n`);

describe("on the embedded database", { timeout: 1_800_000 }, () => {
  const world = testWorld();

  test("totals are the sum of their lines, and nothing changes them once they were published, by no statement", async () => {
    const figures = await manyLedgers(world, LEDGERS);
    figure("embedded", figures);
    expect(figures).toMatchObject({ differences: 0, writes: 0 });
  });
});

describe.runIf(postgresAnswers)(`on a PostgreSQL server${unlessPostgres}`, { timeout: 1_800_000 }, () => {
  const world = {} as World;
  let racers: Racers;
  beforeAll(async () => {
    racers = await startRacers(2);
    Object.assign(world, (await import("@/lib/testing/open-world")).worldOver(racers.ports));
  });
  afterAll(() => racers.stop());

  test("totals are the sum of their lines, and nothing changes them once they were published, by no statement", async () => {
    const figures = await manyLedgers(world, LEDGERS);
    figure("postgresql", figures);
    expect(figures).toMatchObject({ differences: 0, writes: 0 });
  });

  test("quantities that change while it is published are in it, or refused", async () => {
    const figures = await publishWhileFilling(racers, ROUNDS);
    figure("postgresql, two processes", figures);
    expect(figures).toMatchObject({ wrongTotals: 0, lateChanges: 0 });
  });
});
