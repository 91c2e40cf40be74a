import { expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { purchaseBuildersFor } from "@/lib/testing/purchases";
import { testWorld } from "@/lib/testing/world";
import { leave, takePart } from "../participation/commands";
import { move, setDue } from "../steps/commands";
import { commit, saveAgreement, saveSpecification, settle } from "./agreements/commands";
import { removeArticle, removeLot, saveArticle, saveLot } from "./lots/commands";
import { saveNeed } from "./quantities/commands";
import { changesIn, needsIn } from "./quantities/queries";
import { purchaseOf } from "./queries";

const world = testWorld();
const { aPurchase, fill, outsiders } = purchaseBuildersFor(world);
type Who = Parameters<typeof world.as>[0];

const seen = async (who: Who, slug: string) => purchaseOf(await world.as(who), slug);

test("a lead adds, changes and removes lots and articles; who merely takes part does not", async () => {
  const { slug, lead, partner, lot, article } = await aPurchase();
  const ctx = await world.as(lead);
  const second = { project: slug, lot: "", number: 2, title: "Schermen" };
  await expect(saveLot(await world.as(partner), second)).rejects.toMatchObject({ code: "not_allowed" });
  await saveLot(ctx, second);
  await expect(saveLot(ctx, second)).rejects.toMatchObject({ field: "number" });
  await expect(removeLot(ctx, { project: slug, id: lot })).rejects.toMatchObject({ key: "purchase.lotNotEmpty" });
  const words = { project: slug, article, lot, name: "Laptop 15 inch", unit: "stuk", description: "", estimate: 91_250 };
  await expect(saveArticle(await world.as(partner), words)).rejects.toMatchObject({ code: "not_allowed" });
  await saveArticle(ctx, words);
  expect((await seen(partner, slug)).lots).toMatchObject([
    { number: 1, articles: [{ name: "Laptop 15 inch", estimatedCents: 91_250 }] },
    { number: 2, articles: [] },
  ]);
  await removeArticle(ctx, { project: slug, id: article });
  await expect(removeArticle(ctx, { project: slug, id: article })).rejects.toMatchObject({ code: "not_found" });
  await removeLot(ctx, { project: slug, id: lot });
  expect((await seen(partner, slug)).lots).toMatchObject([{ number: 2 }]);
});

test("each fills in its own; totals are the sum, what is unsure is counted apart, and every change is remembered", async () => {
  const { slug, lead, partner, article } = await aPurchase({ phase: "needs" });
  await fill(lead, slug, { article, minimum: 10, expected: 20, maximum: 30, isUnsure: false });
  await fill(partner, slug, { article, minimum: 1, expected: 5, maximum: 9, isUnsure: true });
  await fill(partner, slug, { article, minimum: 2, expected: 5, maximum: 9, isUnsure: true });
  expect(await fill(partner, slug, { article, minimum: 2, expected: 5, maximum: 9, isUnsure: true })).toEqual({ changed: 0 });
  const { articles } = await seen(lead, slug);
  expect(articles[0]?.totals).toEqual({ minimum: 12, expected: 25, maximum: 39, unsureLines: 1, unsureExpected: 5 });
  const changes = await changesIn(await world.as(lead), slug);
  expect(changes).toHaveLength(3);
  expect(changes.filter(({ fromMinimum }) => fromMinimum === 1)).toMatchObject([{ by: partner.name, toMinimum: 2 }]);
});

test("after its day nothing is filled in, until the lead moves the day", async () => {
  const { slug, lead, partner, article } = await aPurchase({ phase: "needs" });
  const own = { article, minimum: 1, expected: 2, maximum: 3, isUnsure: false };
  await setDue(await world.as(lead), { project: slug, phase: "needs", dueOn: "2026-11-22" });
  await expect(fill(partner, slug, own)).rejects.toMatchObject({ key: "purchase.deadlinePassed" });
  await setDue(await world.as(lead), { project: slug, phase: "needs", dueOn: "2026-11-23" });
  await fill(partner, slug, own);
  expect((await seen(lead, slug)).articles[0]?.totals.maximum).toBe(3);
});

test("nothing is filled in too early, for a removed article, or by who does not take part", async () => {
  const { slug, lead, partner, neighbour, article } = await aPurchase();
  const own = { article, minimum: 1, expected: 2, maximum: 3, isUnsure: false };
  await expect(fill(partner, slug, own)).rejects.toMatchObject({ key: "purchase.tooEarly" });
  await move(await world.as(lead), { project: slug, from: "idea", by: 1 });
  await expect(fill(neighbour, slug, own)).rejects.toMatchObject({ code: "not_allowed" });
  for (const who of Object.values(await outsiders())) await expect(fill(who, slug, own)).rejects.toThrow();
  await expect(fill(partner, slug, { ...own, article: newId() })).rejects.toMatchObject({ key: "purchase.articlesChanged" });
});

test("who leaves before publication counts no more", async () => {
  const { slug, lead, partner, article } = await aPurchase({ phase: "needs" });
  await fill(lead, slug, { article, minimum: 1, expected: 1, maximum: 1, isUnsure: false });
  await fill(partner, slug, { article, minimum: 5, expected: 5, maximum: 5, isUnsure: false });
  await leave(await world.as(partner), { project: slug, reason: "" });
  expect((await seen(lead, slug)).articles[0]?.totals.maximum).toBe(1);
  await takePart(await world.as(partner), { project: slug, state: "joined" });
  expect((await seen(lead, slug)).articles[0]?.totals.maximum).toBe(6);
});

test("an organisation says when it wants things, and the others see it", async () => {
  const { slug, lead, partner, neighbour } = await aPurchase({ phase: "needs" });
  const need = { project: slug, deliverFrom: "2027-03-01", deliverUntil: "2027-06-30", contractEndsOn: "", note: "In twee keer" };
  await saveNeed(await world.as(partner), need);
  await saveNeed(await world.as(partner), { ...need, note: "In één keer" });
  await expect(saveNeed(await world.as(neighbour), need)).rejects.toMatchObject({ code: "not_allowed" });
  expect(await needsIn(await world.as(lead), slug)).toMatchObject([{ organisation: partner.organisationId, note: "In één keer" }]);
});

test("agreements are left only when all who take part confirmed, and a promise only gets stronger afterwards", async () => {
  const { slug, lead, partner } = await aPurchase({ phase: "agreements" });
  const ctx = await world.as(lead);
  await saveAgreement(ctx, { project: slug, form: "jointContract", costSharing: "Elk evenveel" });
  await expect(saveAgreement(await world.as(partner), { project: slug, form: "jointContract", costSharing: "" })).rejects.toMatchObject({
    code: "not_allowed",
  });
  await commit(ctx, { project: slug, state: "confirmed" });
  await commit(await world.as(partner), { project: slug, state: "intent" });
  await expect(move(ctx, { project: slug, from: "agreements", by: 1 })).rejects.toMatchObject({
    key: "purchase.notAllConfirmed",
    params: { count: 1 },
  });
  await expect(commit(await world.as(partner), { project: slug, state: "decided" })).rejects.toMatchObject({
    key: "purchase.decisionFirst",
  });
  await commit(await world.as(partner), { project: slug, state: "confirmed" });
  await move(ctx, { project: slug, from: "agreements", by: 1 });
  await expect(commit(await world.as(partner), { project: slug, state: "intent" })).rejects.toMatchObject({ key: "purchase.noWayBack" });
});

test("the maximum is the sum with the margin, and changing the specification unsettles it", async () => {
  const { slug, lead, partner, article } = await aPurchase({ phase: "needs" });
  await fill(partner, slug, { article, minimum: 0, expected: 10, maximum: 33, isUnsure: false });
  const ctx = await world.as(lead);
  const criteria = [
    { name: "Prijs", weight: 6667 },
    { name: "Kwaliteit", weight: 3333 },
  ];
  await expect(settle(ctx, { project: slug, settledOn: "2026-11-20" })).rejects.toMatchObject({ key: "purchase.tooEarly" });
  await saveSpecification(ctx, { project: slug, margin: 10, criteria });
  await expect(saveSpecification(await world.as(partner), { project: slug, margin: 10, criteria })).rejects.toMatchObject({
    code: "not_allowed",
  });
  expect(await seen(partner, slug)).toMatchObject({ criteria, marginPercent: 10, articles: [{ ceiling: 36 }] });
});
