import { expect, test } from "vitest";
import { runWaitingWork } from "@/lib/jobs/work";
import { search } from "@/lib/search/queries";
import { projectBuildersFor } from "@/lib/testing/projects";
import { purchaseBuildersFor } from "@/lib/testing/purchases";
import { testWorld } from "@/lib/testing/world";
import { logOf } from "./discussion/queries";
import { fillDemand } from "./hiring/demand/commands";
import { demandChangesIn } from "./hiring/demand/queries";
import { award } from "./purchase/award/commands";
import { awardChangesIn } from "./purchase/award/queries";

const world = testWorld();
const { aPurchase, outsiders } = purchaseBuildersFor(world);
const { aProject, strangers } = projectBuildersFor(world);

test("a corrected award keeps who, when, before and after; the first time and the same again are no correction", async () => {
  const { slug, lead, partner, lot, article } = await aPurchase({ phase: "orders" });
  const ctx = await world.as(lead);
  const won = { project: slug, lot, outcome: "awarded" as const, contractor: "Demo nv", reason: "" };
  await award(ctx, { ...won, prices: [{ article, cents: 89_950 }] });
  expect(await awardChangesIn(ctx, slug)).toEqual([]);
  await award(ctx, { ...won, prices: [{ article, cents: 91_777 }] });
  await award(ctx, { ...won, outcome: "notAwarded", contractor: "", reason: "Geen geldige offerte", prices: [] });
  const changes = await awardChangesIn(await world.as(partner), slug);
  expect(changes).toHaveLength(2);
  expect(changes).toContainEqual(
    expect.objectContaining({
      by: lead.name,
      number: 1,
      before: { outcome: "awarded", contractor: "Demo nv", reason: "", prices: [{ article: "Laptop 14 inch", cents: 89_950 }] },
      after: { outcome: "awarded", contractor: "Demo nv", reason: "", prices: [{ article: "Laptop 14 inch", cents: 91_777 }] },
    }),
  );
  expect(changes.map(({ after }) => after.outcome).sort()).toEqual(["awarded", "notAwarded"]);
});

test("a changed demand keeps who, when, before and after", async () => {
  const { slug: project, lead, partner } = await aProject({ kind: "hire", title: "Samen een GIS-coördinator" });
  const ctx = await world.as(partner);
  const asked = { project, use: 20, halfDays: ["monAm" as const], sites: "Gemeentehuis", startsOn: "" };
  await fillDemand(ctx, asked);
  await fillDemand(ctx, asked);
  expect(await demandChangesIn(ctx, project)).toEqual([]);
  await fillDemand(ctx, { ...asked, use: 35, startsOn: "2027-01-01" });
  expect(await demandChangesIn(await world.as(lead), project)).toMatchObject([
    { by: partner.name, before: { use: 20, halfDays: ["monAm"], startsOn: null }, after: { use: 35, startsOn: "2027-01-01" } },
  ]);
});

test("corrections are for those who take part, and the log that tells of them holds no figure", async () => {
  const { slug, lead, partner, neighbour, lot, article } = await aPurchase({ phase: "orders" });
  const won = { project: slug, lot, outcome: "awarded" as const, contractor: "Zqfirma nv", reason: "" };
  await award(await world.as(lead), { ...won, prices: [{ article, cents: 7_345_211 }] });
  const hire = await aProject({ kind: "hire" });
  for (const who of Object.values({ ...(await outsiders()), neighbour }))
    await expect(awardChangesIn(await world.as(who), slug)).rejects.toMatchObject({ code: expect.stringMatching(/^not_(found|allowed)$/) });
  for (const who of Object.values({ ...(await strangers()), neighbour: hire.neighbour }))
    await expect(demandChangesIn(await world.as(who), hire.slug)).rejects.toMatchObject({ code: expect.stringMatching(/^not_/) });
  const log = await logOf(await world.as(partner), slug);
  expect(log.map(({ what }) => what)).toContain("awardCorrected");
  expect(JSON.stringify(log)).not.toMatch(/Zqfirma|7345211/);
  await runWaitingWork(await world.as("system"), 20_000);
  const query = { text: "zqfirma", kind: null, filters: {}, order: "best" as const, page: 1 };
  expect((await search(await world.as(neighbour), query)).hits).toEqual([]);
});
