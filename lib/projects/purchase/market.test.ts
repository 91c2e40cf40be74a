import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { purchaseBuildersFor } from "@/lib/testing/purchases";
import { testWorld } from "@/lib/testing/world";
import { leave, takePart } from "../participation/commands";
import { move } from "../steps/commands";
import { commit, saveAgreement, saveSpecification } from "./agreements/commands";
import { award, saveContract } from "./award/commands";
import { awardsIn } from "./award/queries";
import { removeArticle, saveLot } from "./lots/commands";
import { order, remark, strikeOrder } from "./orders/commands";
import { orderLines, remarksIn } from "./orders/queries";
import { publishPurchase } from "./publication/commands";
import { purchaseOf } from "./queries";

const world = testWorld();
const { aPurchase, fill, publish } = purchaseBuildersFor(world);

const form = { link: "https://www.publicprocurement.be/bda", questionsUntil: "", opensOn: "2026-12-20", sure: "on" as const };

test("publishing wants criteria that add up and a settled specification, happens once, and only by its lead", async () => {
  const purchase = await aPurchase({ phase: "specification" });
  const { slug, lead, partner } = purchase;
  const ctx = await world.as(lead);
  const input = { project: slug, ...form };
  await expect(move(ctx, { project: slug, from: "specification", by: 1 })).rejects.toMatchObject({ key: "purchase.publishFirst" });
  await expect(publishPurchase(await world.as(partner), input)).rejects.toMatchObject({ code: "not_allowed" });
  await expect(publishPurchase(ctx, input)).rejects.toMatchObject({ key: "purchase.criteriaFirst" });
  await saveSpecification(ctx, { project: slug, margin: 10, criteria: [{ name: "Prijs", weight: 10_000 }] });
  await expect(publishPurchase(ctx, input)).rejects.toMatchObject({ key: "purchase.settleFirst" });
  await publish(purchase);
  await expect(publishPurchase(ctx, input)).rejects.toMatchObject({ key: "purchase.published" });
  expect(await purchaseOf(ctx, slug)).toMatchObject({ project: { phase: "publication" }, articles: [{ ceiling: 22 }], published: {} });
});

test("after publication no command changes what was published, and nobody joins", async () => {
  const { slug, lead, partner, neighbour, article } = await aPurchase({ phase: "publication" });
  const ctx = await world.as(lead);
  const before = await purchaseOf(ctx, slug);
  const refused = { key: "purchase.published" };
  await expect(fill(partner, slug, { article, minimum: 0, expected: 0, maximum: 99, isUnsure: false })).rejects.toMatchObject(refused);
  await expect(saveLot(ctx, { project: slug, lot: "", number: 9, title: "Nog een" })).rejects.toMatchObject(refused);
  await expect(removeArticle(ctx, { project: slug, id: article })).rejects.toMatchObject(refused);
  await expect(saveSpecification(ctx, { project: slug, margin: 0, criteria: [] })).rejects.toMatchObject(refused);
  await expect(saveAgreement(ctx, { project: slug, form: "jointContract", costSharing: "" })).rejects.toMatchObject(refused);
  await expect(takePart(await world.as(neighbour), { project: slug, state: "joined" })).rejects.toMatchObject({
    key: "projects.closedToNewcomers",
  });
  expect(await purchaseOf(ctx, slug)).toEqual(before);
});

test("who withdraws after publication stays visible with what it needed, and cannot come back", async () => {
  const { slug, lead, partner } = await aPurchase({ phase: "publication" });
  await leave(await world.as(partner), { project: slug, reason: "Geen budget" });
  const view = await purchaseOf(await world.as(lead), slug);
  expect(view.articles[0]?.lines).toHaveLength(2);
  expect(view.names).toContainEqual(expect.objectContaining({ id: partner.organisationId, state: "left", leftAt: expect.any(Date) }));
  await expect(takePart(await world.as(partner), { project: slug, state: "joined" })).rejects.toThrow();
  const back = sql`update project_organisations set state = 'joined' where state = 'left'`;
  await expect(world.ports.db.execute(back)).rejects.toThrow();
});

test("a lot is awarded with a price for each article, or not awarded; the step is left when all lots are known", async () => {
  const { slug, lead, partner, lot, article } = await aPurchase({ phase: "award" });
  const ctx = await world.as(lead);
  const input = {
    project: slug,
    lot,
    outcome: "awarded" as const,
    contractor: "Demo nv",
    reason: "",
    prices: [{ article, cents: 89_950 }],
  };
  await expect(move(ctx, { project: slug, from: "award", by: 1 })).rejects.toMatchObject({ key: "purchase.notAllAwarded" });
  await expect(award(await world.as(partner), input)).rejects.toMatchObject({ code: "not_allowed" });
  await expect(award(ctx, { ...input, prices: [] })).rejects.toMatchObject({ field: `price-${article}` });
  await award(ctx, input);
  await award(ctx, input);
  const { byLot, prices } = await awardsIn(await world.as(partner), slug);
  expect([byLot.get(lot), prices.get(article)]).toEqual([{ outcome: "awarded", contractor: "Demo nv", reason: "" }, 89_950]);
  await award(ctx, { ...input, outcome: "notAwarded", contractor: "", reason: "Te duur", prices: [] });
  expect((await awardsIn(ctx, slug)).prices.size).toBe(0);
  await move(ctx, { project: slug, from: "award", by: 1 });
});

test("orders are counted against one's own maximum and the whole, and refused above it", async () => {
  const { slug, lead, partner, neighbour, article } = await aPurchase({ phase: "orders" });
  const one = { project: slug, article, onDay: "2026-11-20", reference: "B-1" };
  await expect(order(await world.as(neighbour), { ...one, quantity: 1 })).rejects.toMatchObject({ code: "not_allowed" });
  await expect(order(await world.as(partner), { ...one, quantity: 1, onDay: "2026-12-01" })).rejects.toMatchObject({ field: "onDay" });
  expect(await order(await world.as(partner), { ...one, quantity: 11 })).toMatchObject({ share: 50 });
  await expect(order(await world.as(partner), { ...one, quantity: 1 })).rejects.toMatchObject({ key: "purchase.aboveOwn" });
  expect(await order(await world.as(lead), { ...one, quantity: 7 })).toMatchObject({ share: 81 });
  const line = (await orderLines(await world.as(partner), slug)).find(({ organisationId }) => organisationId === lead.organisationId);
  expect(line).toMatchObject({ quantity: 7 });
  await expect(strikeOrder(await world.as(partner), { project: slug, order: line?.id ?? "" })).rejects.toMatchObject({ code: "not_found" });
  await strikeOrder(await world.as(lead), { project: slug, order: line?.id ?? "" });
  await expect(strikeOrder(await world.as(lead), { project: slug, order: line?.id ?? "" })).rejects.toMatchObject({ code: "not_found" });
  expect(await order(await world.as(lead), { ...one, quantity: 11 })).toMatchObject({ share: 100 });
});

test("an order that is sent twice is written down once; one with another reference is another", async () => {
  const { slug, partner, article } = await aPurchase({ phase: "orders" });
  const ctx = await world.as(partner);
  const one = { project: slug, article, onDay: "2026-11-20", reference: "B-1", quantity: 2 };
  await order(ctx, one);
  await expect(order(ctx, one)).rejects.toMatchObject({ key: "purchase.orderTwice", field: "reference" });
  await order(ctx, { ...one, reference: "B-2" });
  await order({ ...ctx, now: new Date(ctx.now.getTime() + 600_000) }, one);
  expect(await orderLines(ctx, slug)).toHaveLength(3);
});

test("nothing is ordered from a lot that nobody got", async () => {
  const { slug, lead, partner, lot, article } = await aPurchase({ phase: "award" });
  const ctx = await world.as(lead);
  await award(ctx, { project: slug, lot, outcome: "notAwarded", contractor: "", reason: "Geen offertes", prices: [] });
  await move(ctx, { project: slug, from: "award", by: 1 });
  const one = { project: slug, article, quantity: 1, onDay: "2026-11-20", reference: "" };
  await expect(order(await world.as(partner), one)).rejects.toMatchObject({ key: "purchase.lotNotAwarded" });
});

test("deliveries are spoken of among those who take part, and the lead sets the days of the contract", async () => {
  const { slug, lead, partner, neighbour } = await aPurchase({ phase: "orders" });
  await remark(await world.as(partner), { project: slug, body: "Twee toestellen kwamen te laat." });
  await expect(remark(await world.as(neighbour), { project: slug, body: "Wij ook" })).rejects.toMatchObject({ code: "not_allowed" });
  expect(await remarksIn(await world.as(lead), slug)).toMatchObject([{ by: partner.name }]);
  const days = { project: slug, standstillUntil: "2027-01-15", endsOn: "2030-12-31" };
  await expect(saveContract(await world.as(partner), days)).rejects.toMatchObject({ code: "not_allowed" });
  await saveContract(await world.as(lead), days);
  await saveContract(await world.as(lead), days);
  expect((await awardsIn(await world.as(partner), slug)).contract).toEqual({ standstillUntil: "2027-01-15", endsOn: "2030-12-31" });
  await commit(await world.as(partner), { project: slug, state: "confirmed" });
});
