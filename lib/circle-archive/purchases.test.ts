import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, eq, inArray, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { documents, documentVersions } from "@/lib/documents/tables";
import { runWaitingWork } from "@/lib/jobs/work";
import { memberships } from "@/lib/membership/tables";
import { openZip } from "@/lib/platform/archive/unzip";
import { diskFiles } from "@/lib/platform/files/disk";
import { closingDocument } from "@/lib/projects/closing/queries";
import { award } from "@/lib/projects/purchase/award/commands";
import { evaluate } from "@/lib/projects/purchase/evaluation/commands";
import { purchaseSnapshots } from "@/lib/projects/purchase/publication/tables";
import { projects } from "@/lib/projects/tables";
import { archivesIn } from "@/lib/testing/archives";
import { finishAsProposed } from "@/lib/testing/closing";
import { purchaseBuildersFor } from "@/lib/testing/purchases";
import { testWorld } from "@/lib/testing/world";
import { importCircle } from "./commands";
import { exportCircle } from "./queries";

const folder = mkdtempSync(join(tmpdir(), "kenniskring-purchases-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const PATIENCE = 120_000;

const world = testWorld();
const { archiveOf, anEmptyPlace } = archivesIn(folder, world);
const { aPurchase } = purchaseBuildersFor(world);

/** A purchase that went all the way; `inside` and `outside` both lead the circle, and the one takes part. */
async function aFinishedPurchase() {
  world.ports.files = diskFiles(join(folder, "files"));
  const purchase = await aPurchase({ phase: "evaluation" });
  const { slug, lead, partner, neighbour, lot, article } = purchase;
  const prices = [{ article, cents: 7_345_211 }];
  await award(await world.as(lead), { project: slug, lot, outcome: "awarded", contractor: "Zqfirma nv", reason: "", prices });
  await evaluate(await world.as(partner), { project: slug, score: "2", again: "no", good: "Zqgesloten", better: "" });
  await finishAsProposed(await world.as(lead), slug);
  const both = inArray(memberships.personId, [partner.id, neighbour.id]);
  await world.ports.db.update(memberships).set({ role: "lead" }).where(both);
  return { ...purchase, inside: partner, outside: neighbour };
}

/** What is in a purchase for those who take part alone. */
const insideAlone = [
  "purchase_agreements",
  "purchase_lots",
  "purchase_articles",
  "purchase_quantities",
  "purchase_quantity_changes",
  "purchase_commitments",
  "purchase_criteria",
  "purchase_awards",
  "purchase_award_changes",
  "purchase_prices",
  "purchase_evaluations",
  "purchase_snapshots",
  "project_log",
];

test("who takes part takes along what is inside a purchase; another lead of the circle takes its report and nothing of that", async () => {
  const { circle, slug, inside, outside } = await aFinishedPurchase();
  const taken = async (who: { id: string }) => exportCircle(await world.as(who), { circle: circle.slug });
  const [mine, theirs] = [await taken(inside), await taken(outside)];
  for (const table of insideAlone) {
    expect(mine.rows.get(table)?.length, table).toBeGreaterThan(0);
    expect(theirs.rows.get(table), table).toEqual([]);
  }
  for (const { rows, fileKeys } of [mine, theirs]) {
    expect(rows.get("projects")).toMatchObject([{ slug, state: "finished" }]);
    expect(rows.get("documents")).toMatchObject([{ kind: "report", state: "shared" }]);
    expect(rows.get("project_documents")).toMatchObject([{ is_closing: true }]);
    expect(rows.get("document_authors")).toHaveLength(1);
    expect(fileKeys).toHaveLength(1);
  }
  const [all, read] = [JSON.stringify([...mine.rows]), JSON.stringify([...theirs.rows])];
  for (const secret of ["7345211", "Zqfirma", "Zqgesloten"]) expect([all.includes(secret), read.includes(secret)]).toEqual([true, false]);
  for (const text of [all, read]) expect(text).toContain("Perceel 1: Laptops");
});

test.each(["inside", "outside"] as const)(
  "what somebody %s takes along lives on elsewhere with its report, shut as it was",
  async (who) => {
    const made = await aFinishedPurchase();
    const archive = await openZip(await archiveOf(made.circle, made[who]));
    const { ctx, close } = await anEmptyPlace();
    await importCircle(ctx, archive);
    await runWaitingWork(ctx, 30_000);
    const [project] = await ctx.db.select().from(projects).where(eq(projects.slug, made.slug));
    const report = await closingDocument(ctx, project?.id ?? "");
    const shared = and(eq(documents.id, report ?? ""), eq(documents.state, "shared"));
    expect(await ctx.db.$count(documents, shared)).toBe(1);
    const [version] = await ctx.db.select().from(documentVersions);
    expect(await ctx.files.size(version?.fileKey ?? "")).toBe(version?.size);
    expect(version?.pages.join("\n")).toContain("Perceel 1: Laptops");
    expect((await ctx.db.execute(sql`select 1 from search_entries where id = ${`document:${report}`}`)).rows).toHaveLength(1);
    expect(await ctx.db.$count(purchaseSnapshots)).toBe(who === "inside" ? 1 : 0);
    const change = ctx.db.execute(sql`update purchase_quantities set maximum = maximum + 1`);
    if (who === "inside") await expect(change).rejects.toThrow();
    else expect((await change).rowCount).toBe(0);
    archive.close();
    await close();
  },
  PATIENCE,
);
