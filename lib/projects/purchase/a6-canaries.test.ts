import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { entriesOf, exportCircle } from "@/lib/circle-archive/queries";
import { runWaitingWork } from "@/lib/jobs/work";
import type { Context } from "@/lib/kernel/context";
import { memberships } from "@/lib/membership/tables";
import { nextDigest } from "@/lib/notifications/digest";
import { myNotices } from "@/lib/notifications/inbox/queries";
import { ownData } from "@/lib/privacy/own-data/queries";
import { search } from "@/lib/search/queries";
import { suggest } from "@/lib/search/suggestions/queries";
import { buildersFor } from "@/lib/testing/builders";
import { finishAsProposed, textsLaidWith } from "@/lib/testing/closing";
import { purchaseBuildersFor } from "@/lib/testing/purchases";
import { type Random, randomFrom } from "@/lib/testing/random";
import { testWorld } from "@/lib/testing/world";
import { commentsIn, logOf } from "../discussion/queries";
import { expectedOfMe } from "../expected/queries";
import { takePart } from "../participation/commands";
import { participantsOf } from "../participation/queries";
import { findProject, listProjects, newProjects, projectsOfCircle } from "../queries";
import { move } from "../steps/commands";
import { subjectWhere } from "../subject";
import { projects } from "../tables";
import { commit, saveAgreement, saveSpecification, settle } from "./agreements/commands";
import { commitmentsIn } from "./agreements/queries";
import { annexOf } from "./annexes/queries";
import { award, saveContract } from "./award/commands";
import { awardChangesIn, awardsIn } from "./award/queries";
import { evaluate } from "./evaluation/commands";
import { evaluationsIn } from "./evaluation/queries";
import { order, remark } from "./orders/commands";
import { orderLines, remarksIn } from "./orders/queries";
import { publishPurchase } from "./publication/commands";
import { saveNeed } from "./quantities/commands";
import { changesIn, needsIn } from "./quantities/queries";
import { purchaseOf } from "./queries";

/** Purchases of the row; `CANARY_PURCHASES` makes more. */
const PURCHASES = Number(process.env.CANARY_PURCHASES ?? 4);

const world = testWorld();
const { aPurchase, fill, outsiders } = purchaseBuildersFor(world);
const { aMember, aCircle } = buildersFor(world);

type Planted = { numbers: number[]; words: string[] };
type Purchase = Awaited<ReturnType<typeof aPurchase>>;

/** A purchase that went all the way, with figures and words that stand nowhere else. */
async function planted(random: Random): Promise<{ purchase: Purchase; interested: { id: string }; canaries: Planted }> {
  const amount = () => 300_000 + random.below(300_000);
  const word = (kind: string) => `zq${kind}${random.id().slice(0, 8)}`;
  const estimate = 100_000_000 + random.below(900_000_000);
  const purchase = await aPurchase({ phase: "needs", estimate });
  const { slug, article, lot, circle } = purchase;
  const [lead, partner] = [await world.as(purchase.lead), await world.as(purchase.partner)];
  const interested = await aMember({ circle });
  await takePart(await world.as(interested), { project: slug, state: "interested" });
  const [one, other] = [amount(), amount()];
  const words = {
    note: word("nota"),
    sharing: word("kosten"),
    contractor: word("firma"),
    reference: word("bon"),
    remark: word("levering"),
    good: word("goed"),
  };
  await fill(purchase.lead, slug, { article, minimum: 1, expected: one, maximum: one, isUnsure: false });
  await fill(purchase.partner, slug, { article, minimum: 2, expected: other, maximum: other, isUnsure: random.below(2) === 0 });
  await saveNeed(partner, { project: slug, deliverFrom: "", deliverUntil: "", contractEndsOn: "", note: words.note });
  await move(lead, { project: slug, from: "needs", by: 1 });
  await saveAgreement(lead, { project: slug, form: "jointContract", costSharing: words.sharing });
  for (const who of [lead, partner]) await commit(who, { project: slug, state: "confirmed" });
  await move(lead, { project: slug, from: "agreements", by: 1 });
  await saveSpecification(lead, { project: slug, margin: 10, criteria: [{ name: word("criterium"), weight: 10_000 }] });
  await settle(lead, { project: slug, settledOn: "2026-11-20" });
  await publishPurchase(lead, { project: slug, link: "https://example.org", questionsUntil: "", opensOn: "2026-12-20", sure: "on" });
  await move(lead, { project: slug, from: "publication", by: 1 });
  const cents = 100_000_000 + random.below(900_000_000);
  await award(lead, { project: slug, lot, outcome: "awarded", contractor: words.contractor, reason: "", prices: [{ article, cents }] });
  const corrected = cents + 1_234_567;
  await award(lead, {
    project: slug,
    lot,
    outcome: "awarded",
    contractor: words.contractor,
    reason: "",
    prices: [{ article, cents: corrected }],
  });
  await saveContract(lead, { project: slug, standstillUntil: "", endsOn: "2028-01-01" });
  await move(lead, { project: slug, from: "award", by: 1 });
  await order(partner, { project: slug, article, quantity: other - 1, onDay: "2026-11-20", reference: words.reference });
  await remark(partner, { project: slug, body: words.remark });
  await move(lead, { project: slug, from: "orders", by: 1 });
  await evaluate(partner, { project: slug, score: "5", again: "yes", good: words.good, better: "" });
  await finishAsProposed(lead, slug);
  return {
    purchase,
    interested,
    canaries: { numbers: [one, other, one + other, other - 1, cents, corrected, estimate], words: Object.values(words) },
  };
}

/** Everything that somebody can ask for, as text; what is refused says nothing. */
async function everythingFor(ctx: Context, { slug, circle }: Purchase): Promise<string> {
  const query = { text: "laptops", kind: null, filters: {}, order: "best" as const, page: 1 };
  const asked: (() => Promise<unknown>)[] = [
    ...[purchaseOf, changesIn, needsIn, commitmentsIn, awardsIn, awardChangesIn, orderLines, remarksIn, evaluationsIn].map(
      (ask) => () => ask(ctx, slug),
    ),
    ...[findProject, participantsOf, commentsIn, logOf].map((ask) => () => ask(ctx, slug)),
    () => annexOf(ctx, slug, "hoeveelheden"),
    () => annexOf(ctx, slug, "percelen"),
    () => textsLaidWith(ctx, slug),
    () => listProjects(ctx),
    () => newProjects(ctx, new Date(0)),
    () => projectsOfCircle(ctx, circle.id),
    async () => expectedOfMe(ctx, await subjectWhere(ctx, eq(projects.slug, slug))),
    () => search(ctx, query),
    () => suggest(ctx, "laptops"),
    () => ownData(ctx),
    () => myNotices(ctx),
    () => nextDigest(ctx),
    () => archiveOf(ctx, circle.slug),
  ];
  const answers: string[] = [];
  for (const ask of asked) answers.push(await ask().then(written, () => ""));
  return answers.join("\n");
}

const written = (value: unknown): string =>
  JSON.stringify(value, (_, one) => (one instanceof Map || one instanceof Set ? [...one] : one)) ?? "";

async function archiveOf(ctx: Context, circle: string): Promise<string[]> {
  const texts: string[] = [];
  for await (const { content } of entriesOf(ctx, await exportCircle(ctx, { circle }))) if (typeof content === "string") texts.push(content);
  return texts;
}

/** A figure however it is written: 412345, 412.345, 412 345, and cents as euros too. */
function leaksIn(text: string, { numbers, words }: Planted): string[] {
  const digits = text.replace(/(\d)[.,\s\u00a0\u202f](?=\d{2,3}(?!\d))/g, "$1");
  return [...numbers.map(String).filter((number) => digits.includes(number)), ...words.filter((word) => text.includes(word))];
}

test("figures, prices and words of a purchase reach nobody but those who take part", { timeout: 300_000 }, async () => {
  const random = randomFrom(6);
  const leaks: string[] = [];
  let looked = 0;
  let seen = 0;
  for (let n = 0; n < PURCHASES; n++) {
    const { purchase, interested, canaries } = await planted(random);
    const { neighbour } = purchase;
    // Who leads the circle, and takes its archive along, without taking part.
    await world.ports.db.update(memberships).set({ role: "lead" }).where(eq(memberships.personId, neighbour.id));
    const elsewhere = await aMember({ circle: await aCircle() });
    const readers = { ...(await outsiders()), neighbour, interested, elsewhere };
    await runWaitingWork(await world.as("system"), 60_000);
    for (const [name, who] of Object.entries(readers)) {
      looked++;
      const text = await everythingFor(await world.as(who), purchase);
      leaks.push(...leaksIn(text, canaries).map((leak) => `${name}: ${leak}`));
    }
    const letters = world.letters.map((letter) => written(letter)).join("\n");
    leaks.push(...leaksIn(letters, canaries).map((leak) => `letters: ${leak}`));
    // The scan sees what it looks for: who takes part does read it.
    seen += leaksIn(await everythingFor(await world.as(purchase.partner), purchase), canaries).length > 5 ? 1 : 0;
  }
  process.stdout.write(`${JSON.stringify({ row: "A6", purchases: PURCHASES, readers: looked, leaks: leaks.length })}\n`);
  expect(leaks).toEqual([]);
  expect(seen).toBe(PURCHASES);
});

test("the report that a purchase leaves behind is read by all members, and holds no figure, price or name that is not theirs", async () => {
  const { purchase, canaries } = await planted(randomFrom(8));
  const elsewhere = await aMember({ circle: await aCircle() });
  const text = written(await textsLaidWith(await world.as(elsewhere), purchase.slug));
  expect(leaksIn(text, canaries)).toEqual([]);
  for (const piece of ["Wat en waarom", "Perceel 1: Laptops", "Gezamenlijke opdracht", "100 %", "https://example.org", "leidend bestuur"])
    expect(text).toContain(piece);
});

test("who went to work for a company takes no figure along", async () => {
  const { purchase, canaries } = await planted(randomFrom(7));
  const { partner } = purchase;
  await world.ports.db.update(memberships).set({ state: "ended" }).where(eq(memberships.personId, partner.id));
  const ctx = await world.as(partner);
  const figures = { numbers: canaries.numbers, words: [] };
  expect(leaksIn(await everythingFor(ctx, purchase), figures)).toEqual([]);
});
