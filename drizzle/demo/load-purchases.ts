import { system } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { after, brusselsDay, DAY } from "@/lib/kernel/dates";
import { findActor } from "@/lib/membership/queries";
import { startProject } from "@/lib/projects/commands";
import { decide } from "@/lib/projects/decisions/commands";
import type { Phase } from "@/lib/projects/kinds";
import { takePart } from "@/lib/projects/participation/commands";
import { commit, saveAgreement, saveSpecification, settle } from "@/lib/projects/purchase/agreements/commands";
import { award, saveContract } from "@/lib/projects/purchase/award/commands";
import { saveArticle, saveLot } from "@/lib/projects/purchase/lots/commands";
import { order, remark } from "@/lib/projects/purchase/orders/commands";
import { publishPurchase } from "@/lib/projects/purchase/publication/commands";
import { saveNeed, saveQuantities } from "@/lib/projects/purchase/quantities/commands";
import { purchaseOf } from "@/lib/projects/purchase/queries";
import { move, setDue } from "@/lib/projects/steps/commands";
import { type Ids, idOf } from "./load-people";

type Amounts = [minimum: number, expected: number, maximum: number];
type Clock = (person: string, daysAgo: number) => Promise<Context>;

/** Two joint purchases: one that is being filled in, one whose contract runs. */
export async function loadPurchases(ctx: Context, ids: Ids): Promise<void> {
  const as: Clock = async (person, daysAgo) => {
    const now = after(ctx.now, -daysAgo * DAY);
    const actor = await findActor({ ...ctx, actor: system, now }, idOf(ids.people, person));
    if (!actor) throw new Error(person);
    return { ...ctx, now, actor };
  };
  await openPurchase(ctx, as, ids);
  await runningPurchase(ctx, as, ids);
}

const day = (ctx: Context, days: number): string => brusselsDay(after(ctx.now, days * DAY));

const goOn = async (as: Clock, who: string, { project, from, daysAgo }: { project: string; from: Phase; daysAgo: number }) =>
  move(await as(who, daysAgo), { project, from, by: 1 });

/** The lots and articles of a purchase, as its lead writes them down; answers the articles by name. */
async function list(ctx: Context, project: string, lots: Record<string, { name: string; unit: string; estimate: number }[]>) {
  for (const [at, [title, articles]] of Object.entries(lots).entries()) {
    await saveLot(ctx, { project, lot: "", number: at + 1, title });
    const lot = (await purchaseOf(ctx, project)).lots[at]?.id ?? "";
    for (const article of articles) await saveArticle(ctx, { project, article: "", lot, description: "", ...article });
  }
  return new Map((await purchaseOf(ctx, project)).articles.map(({ name, id }) => [name, id]));
}

async function fill(ctx: Context, project: string, { articles, needs }: { articles: Map<string, string>; needs: Record<string, Amounts> }) {
  const lines = Object.entries(needs).map(([name, [minimum, expected, maximum]]) => ({
    article: idOf(articles, name),
    ...{ minimum, expected, maximum, isUnsure: expected < maximum / 2 },
  }));
  await saveQuantities(ctx, { project, lines });
}

async function openPurchase(ctx: Context, as: Clock, ids: Ids): Promise<void> {
  const lead = "lotte-lijstwerk";
  const { slug: project } = await startProject(await as(lead, 20), {
    kind: "purchase",
    title: "Schermen en dockingstations",
    summary: "Onze schermen zijn zes jaar oud en passen niet meer bij de nieuwe laptops. Wie vervangt er in hetzelfde jaar?",
    visibility: `circle:${idOf(ids.circles, "limburg")}`,
    topics: ["laptops-en-randapparatuur"],
  });
  for (const who of ["emre-evenbeeld", "zeynep-zijlijn"]) await takePart(await as(who, 18), { project, state: "joined" });
  const articles = await list(await as(lead, 17), project, {
    Schermen: [
      { name: "Scherm 27 inch", unit: "stuk", estimate: 23_500 },
      { name: "Schermarm", unit: "stuk", estimate: 8_900 },
    ],
    Dockingstations: [{ name: "Dockingstation usb-c", unit: "stuk", estimate: 14_250 }],
  });
  await goOn(as, lead, { project, from: "idea", daysAgo: 15 });
  await setDue(await as(lead, 15), { project, phase: "needs", dueOn: day(ctx, 16) });
  await fill(await as(lead, 12), project, {
    articles,
    needs: { "Scherm 27 inch": [60, 80, 100], Schermarm: [0, 20, 60], "Dockingstation usb-c": [60, 80, 90] },
  });
  await fill(await as("emre-evenbeeld", 6), project, {
    articles,
    needs: { "Scherm 27 inch": [25, 30, 45], Schermarm: [25, 30, 30], "Dockingstation usb-c": [25, 25, 30] },
  });
  const window = { deliverFrom: day(ctx, 150), deliverUntil: day(ctx, 240), contractEndsOn: "" };
  await saveNeed(await as("emre-evenbeeld", 6), { project, ...window, note: "Liefst in twee leveringen: gemeentehuis en academie." });
}

async function runningPurchase(ctx: Context, as: Clock, ids: Ids): Promise<void> {
  const [lead, second, third] = ["leen-nevelbeek", "dirk-maquette", "yasmine-staal"] as const;
  const { slug: project } = await startProject(await as(lead, 300), {
    kind: "purchase",
    title: "Laptops Middenkust",
    summary: "Samen laptops kopen in plaats van drie keer een klein bestek. Eerste schatting: honderd toestellen in twee jaar.",
    visibility: `circle:${idOf(ids.circles, "middenkust")}`,
    topics: ["laptops-en-randapparatuur"],
  });
  for (const who of [second, third]) await takePart(await as(who, 295), { project, state: "joined" });
  const articles = await list(await as(lead, 290), project, { Laptops: [{ name: "Laptop 14 inch", unit: "stuk", estimate: 98_000 }] });
  await goOn(as, lead, { project, from: "idea", daysAgo: 285 });
  const needs: Record<string, Amounts> = { [lead]: [30, 40, 60], [second]: [10, 15, 20], [third]: [8, 10, 20] };
  for (const [who, amounts] of Object.entries(needs))
    await fill(await as(who, 270), project, { articles, needs: { "Laptop 14 inch": amounts } });
  await goOn(as, lead, { project, from: "needs", daysAgo: 250 });
  await saveAgreement(await as(lead, 245), {
    project,
    form: "jointContract",
    costSharing: "Oostende schrijft het bestek en draagt de kosten van de publicatie; de anderen lezen na en zitten mee in de jury.",
  });
  for (const who of [lead, second, third]) await commit(await as(who, 240), { project, state: "confirmed" });
  await goOn(as, lead, { project, from: "agreements", daysAgo: 230 });
  await toMarket(ctx, await as(lead, 200), project);
  await goOn(as, lead, { project, from: "publication", daysAgo: 150 });
  await running(ctx, as, { project, article: idOf(articles, "Laptop 14 inch"), people: [lead, second, third] });
}

async function toMarket(ctx: Context, lead: Context, project: string): Promise<void> {
  const criteria = [
    { name: "Prijs", weight: 5000 },
    { name: "Levertermijn en dienst na verkoop", weight: 3000 },
    { name: "Duurzaamheid", weight: 2000 },
  ];
  await saveSpecification(lead, { project, margin: 10, criteria });
  await settle(lead, { project, settledOn: day(ctx, -205) });
  const days = { questionsUntil: day(ctx, -180), opensOn: day(ctx, -160) };
  await publishPurchase(lead, { project, link: "https://www.publicprocurement.be", ...days, sure: "on" });
}

type Running = { project: string; article: string; people: [string, string, string] };

async function running(ctx: Context, as: Clock, { project, article, people: [lead, second, third] }: Running): Promise<void> {
  const [lot] = (await purchaseOf(await as(lead, 140), project)).lots;
  const outcome = { lot: lot?.id ?? "", outcome: "awarded" as const, contractor: "Toestelwinkel Verzonnen bv", reason: "" };
  await award(await as(lead, 140), { project, ...outcome, prices: [{ article, cents: 91_475 }] });
  await saveContract(await as(lead, 140), { project, standstillUntil: day(ctx, -120), endsOn: day(ctx, 600) });
  await goOn(as, lead, { project, from: "award", daysAgo: 118 });
  const accession = { project, subject: "accession" as const, body: "executive" as const, state: "approved" as const, link: "" };
  await decide(await as(second, 100), { ...accession, onDay: day(ctx, -105) });
  const orders = [
    { who: lead, quantity: 55, daysAgo: 110 },
    { who: second, quantity: 20, daysAgo: 95 },
    { who: third, quantity: 16, daysAgo: 30 },
  ];
  for (const { who, quantity, daysAgo } of orders)
    await order(await as(who, daysAgo), { project, article, quantity, onDay: day(ctx, -daysAgo), reference: "" });
  await remark(await as(third, 10), {
    project,
    body: "Vier toestellen kwamen met een toetsenbord in een andere indeling. Ze worden omgeruild.",
  });
}
