import { expect, test } from "vitest";
import { csvOf } from "@/lib/kernel/csv";
import { remindOfContracts } from "@/lib/notifications/purchases";
import { buildersFor } from "@/lib/testing/builders";
import { purchaseBuildersFor } from "@/lib/testing/purchases";
import { testWorld } from "@/lib/testing/world";
import { move } from "../steps/commands";
import { agreementInput, specificationInput } from "./agreements/input";
import { annexOf } from "./annexes/queries";
import { columnName } from "./annexes/sheets";
import { saveContract } from "./award/commands";
import { monthsLater } from "./award/ending";
import { beginAgain, evaluate } from "./evaluation/commands";
import { evaluationsIn } from "./evaluation/queries";
import { savingsOf } from "./evaluation/savings";
import { quantitiesInput } from "./quantities/input";
import { purchaseOf } from "./queries";
import { addThreshold, removeThreshold } from "./thresholds/commands";
import { keptThresholds, thresholdsToday } from "./thresholds/queries";

const world = testWorld();
const { aPurchase } = purchaseBuildersFor(world);
const { aPerson } = buildersFor(world);

test("each organisation evaluates once, and its last word stands", async () => {
  const { slug, lead, partner, neighbour } = await aPurchase({ phase: "orders" });
  const said = { project: slug, score: "4" as const, again: "yes" as const, good: "Vlot", better: "" };
  await expect(evaluate(await world.as(partner), said)).rejects.toMatchObject({ key: "purchase.tooEarly" });
  await move(await world.as(lead), { project: slug, from: "orders", by: 1 });
  await expect(evaluate(await world.as(neighbour), said)).rejects.toMatchObject({ code: "not_allowed" });
  await evaluate(await world.as(partner), said);
  await evaluate(await world.as(partner), { ...said, score: "5" });
  expect(await evaluationsIn(await world.as(lead), slug)).toMatchObject([{ organisationId: partner.organisationId, score: 5 }]);
});

test("who begins again has the same lots and articles, and no figure or price", async () => {
  const { slug, partner, neighbour } = await aPurchase({ phase: "evaluation" });
  await expect(beginAgain(await world.as(neighbour), { project: slug })).rejects.toMatchObject({ code: "not_allowed" });
  const made = await beginAgain(await world.as(partner), { project: slug });
  const again = await purchaseOf(await world.as(partner), made.slug);
  expect(again).toMatchObject({ project: { phase: "idea" }, lots: [{ number: 1, title: "Laptops" }], published: null });
  expect(again.articles).toMatchObject([{ name: "Laptop 14 inch", unit: "stuk", estimatedCents: null, lines: [] }]);
});

test("its lead is asked nine months before the end, once, and again when the end moves", async () => {
  const { slug, lead } = await aPurchase({ phase: "orders" });
  const ctx = await world.as(lead);
  const system = await world.as("system");
  await saveContract(ctx, { project: slug, standstillUntil: "", endsOn: "2027-08-24" });
  expect(await remindOfContracts(system)).toBe(0);
  await saveContract(ctx, { project: slug, standstillUntil: "", endsOn: "2027-08-23" });
  expect([await remindOfContracts(system), await remindOfContracts(system)]).toEqual([1, 0]);
  await saveContract(ctx, { project: slug, standstillUntil: "", endsOn: "2027-08-01" });
  expect(await remindOfContracts(system)).toBe(1);
  await world.deliver();
  expect(world.letters.filter(({ to }) => to === lead.email).map(({ subject }) => subject)).toHaveLength(2);
  expect(monthsLater("2027-05-31", 9)).toBe("2028-02-29");
});

test("an annex reckons by formulas with what comes out of them, and nothing of a person calculates", async () => {
  const { slug, partner } = await aPurchase({ phase: "publication" });
  const lots = await annexOf(await world.as(partner), slug, "percelen");
  expect(lots.rows[0]?.slice(3)).toEqual([
    2,
    10,
    20,
    10,
    { formula: "INT(F2*(100+G2)/100)", value: 22 },
    1000,
    { formula: "H2*I2", value: 22_000 },
  ]);
  expect(lots.rows[1]?.at(-1)).toEqual({ formula: "SUM(J2:J2)", value: 22_000 });
  const quantities = await annexOf(await world.as(partner), slug, "hoeveelheden");
  expect(quantities.rows[0]?.slice(-3)).toEqual([
    { formula: "SUM(D2,G2)", value: 2 },
    { formula: "SUM(E2,H2)", value: 10 },
    { formula: "SUM(F2,I2)", value: 20 },
  ]);
  expect(csvOf(quantities)).not.toContain("SUM");
  expect([0, 25, 26, 701, 702].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
});

test("thresholds are kept by admins, hold between their days, and none comes by itself", async () => {
  const { partner } = await aPurchase();
  const [admin, member] = [await world.as(await aPerson({ isAdmin: true })), await world.as(partner)];
  expect(await thresholdsToday(member)).toEqual([]);
  const one = { name: "Proefdrempel", amount: 100, validFrom: "2026-01-01", validUntil: "2026-12-31", source: "https://example.org" };
  await expect(addThreshold(member, one)).rejects.toMatchObject({ code: "not_allowed" });
  await expect(keptThresholds(member)).rejects.toMatchObject({ code: "not_allowed" });
  await addThreshold(admin, one);
  await addThreshold(admin, { ...one, name: "Vroeger", validUntil: "2026-02-01" });
  await addThreshold(admin, { ...one, name: "Later", validFrom: "2027-01-01", validUntil: "" });
  const [today] = await thresholdsToday(member);
  expect(await thresholdsToday(member)).toMatchObject([{ name: "Proefdrempel" }]);
  await expect(removeThreshold(member, { threshold: today?.id ?? "" })).rejects.toMatchObject({ code: "not_allowed" });
  await removeThreshold(admin, { threshold: today?.id ?? "" });
  await expect(removeThreshold(admin, { threshold: today?.id ?? "" })).rejects.toMatchObject({ code: "not_found" });
  expect(await keptThresholds(admin)).toHaveLength(2);
});

test("savings are counted to the cent, of what was ordered", () => {
  expect(
    savingsOf([
      { ordered: 3, estimatedCents: 100, cents: 90 },
      { ordered: 2, estimatedCents: null, cents: 5 },
    ]),
  ).toEqual({
    estimated: 300,
    paid: 270,
    saved: 30,
  });
});

test("a form says at its field what is wrong: weights that are not a hundred, figures out of order", () => {
  const weights = { project: "x", margin: "10", "criterion-0": "Prijs", "weight-0": "60", "criterion-1": "Kwaliteit", "weight-1": "39,99" };
  expect(specificationInput.safeParse(weights).error?.issues).toMatchObject([{ path: ["weight-0"], message: "purchase.notHundred" }]);
  expect(specificationInput.safeParse({ ...weights, "weight-1": "40,00" }).success).toBe(true);
  expect(agreementInput.safeParse({ project: "x", form: "iets", costSharing: "" }).success).toBe(false);
  const id = "11111111-1111-4111-8111-111111111111";
  const line = (minimum: string, expected: string, maximum: string) =>
    quantitiesInput.safeParse({ project: "x", [`minimum-${id}`]: minimum, [`expected-${id}`]: expected, [`maximum-${id}`]: maximum });
  expect(line("5", "4", "9").error?.issues).toMatchObject([{ path: [`expected-${id}`], message: "purchase.belowMinimum" }]);
  expect(line("1", "4", "3").error?.issues).toMatchObject([{ path: [`maximum-${id}`] }]);
  expect(line("1", "2,5", "3").error?.issues).toMatchObject([{ path: [`expected-${id}`], message: "purchase.wholeNumber" }]);
  expect(line("", "1.000", "1000000").data?.lines).toEqual([
    { article: id, minimum: 0, expected: 1000, maximum: 1_000_000, isUnsure: false },
  ]);
});
