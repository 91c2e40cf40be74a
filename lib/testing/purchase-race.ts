import { eq } from "drizzle-orm";
import { purchaseSnapshots } from "@/lib/projects/purchase/publication/tables";
import { purchaseQuantities } from "@/lib/projects/purchase/quantities/tables";
import { projects } from "@/lib/projects/tables";
import { NOW, worldOver } from "./open-world";
import { purchaseBuildersFor } from "./purchases";
import type { Racers } from "./racers";

export type PurchaseRace = { rounds: number; closedFirst: number; wrongTotals: number; lateChanges: number };

/** So many rounds in which one process publishes while another changes quantities, as fast as it can. */
export async function publishWhileFilling(racers: Racers, rounds: number): Promise<PurchaseRace> {
  const world = worldOver(racers.ports);
  const { aPurchase } = purchaseBuildersFor(world);
  const figures: PurchaseRace = { rounds, closedFirst: 0, wrongTotals: 0, lateChanges: 0 };
  for (let round = 0; round < rounds; round++) {
    const { slug, lead, partner, article } = await aPurchase({ phase: "specification" });
    const now = NOW.toISOString();
    const [, said] = await racers.race([
      { race: "publish", person: lead.id, project: slug, after: round % 20, now },
      { race: "quantities", person: partner.id, project: slug, article, times: 8, now },
    ]);
    const passed = said as boolean[];
    if (passed[0] === false) figures.closedFirst++;
    // Once one was refused, no later one may pass.
    figures.lateChanges += passed.slice(passed.indexOf(false)).filter((one) => one && passed.includes(false)).length;
    if (!(await isSumOfLines(racers, slug))) figures.wrongTotals++;
  }
  return figures;
}

/** The snapshot says what the lines say, line by line and in total. */
async function isSumOfLines({ ports: { db } }: Racers, slug: string): Promise<boolean> {
  const [found] = await db
    .select({ id: projects.id, content: purchaseSnapshots.content })
    .from(projects)
    .innerJoin(purchaseSnapshots, eq(purchaseSnapshots.projectId, projects.id))
    .where(eq(projects.slug, slug));
  if (!found) return false;
  const lines = await db.select().from(purchaseQuantities).where(eq(purchaseQuantities.projectId, found.id));
  const written = found.content.lots.flatMap(({ articles }) => articles.flatMap((article) => article.lines));
  const totals = found.content.lots.flatMap(({ articles }) => articles.map((article) => article.totals.maximum));
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  const maxima = sum(lines.map(({ maximum }) => maximum));
  return written.length === lines.length && sum(written.map(({ maximum }) => maximum)) === maxima && sum(totals) === maxima;
}
