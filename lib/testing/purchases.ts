import type { PurchasePhase } from "@/lib/projects/kinds";
import { phasesOf } from "@/lib/projects/kinds";
import { commit, saveSpecification, settle } from "@/lib/projects/purchase/agreements/commands";
import { award } from "@/lib/projects/purchase/award/commands";
import { saveArticle, saveLot } from "@/lib/projects/purchase/lots/commands";
import { publishPurchase } from "@/lib/projects/purchase/publication/commands";
import { saveQuantities } from "@/lib/projects/purchase/quantities/commands";
import type { QuantityLine } from "@/lib/projects/purchase/quantities/input";
import { purchaseOf } from "@/lib/projects/purchase/queries";
import { move } from "@/lib/projects/steps/commands";
import { buildersFor } from "./builders";
import type { World } from "./open-world";
import { projectBuildersFor } from "./projects";

type Fields = { phase?: PurchasePhase; estimate?: number | null };
type Someone = { id: string };

/** Builders of joint purchases, brought to a step by the commands that people use. */
export function purchaseBuildersFor(world: World) {
  const { aProject, strangers } = projectBuildersFor(world);
  const { anOrganisation, aPerson } = buildersFor(world);

  const fill = async (who: Someone | "visitor", slug: string, ...lines: QuantityLine[]) =>
    saveQuantities(await world.as(who), { project: slug, lines });

  /** A purchase of one lot with one article, at a step; `lead` and `partner` take part. From the specification on both need up to 10. */
  const aPurchase = async ({ phase = "idea", estimate = 100_000 }: Fields = {}) => {
    const made = await aProject({ kind: "purchase" });
    const lead = await world.as(made.lead);
    await saveLot(lead, { project: made.slug, lot: "", number: 1, title: "Laptops" });
    const [lot] = (await purchaseOf(lead, made.slug)).lots;
    const words = { article: "", lot: lot?.id ?? "", name: "Laptop 14 inch", unit: "stuk", description: "", estimate };
    await saveArticle(lead, { project: made.slug, ...words });
    const [article] = (await purchaseOf(lead, made.slug)).articles;
    const purchase = { ...made, lot: lot?.id ?? "", article: article?.id ?? "" };
    for (const step of phasesOf.purchase.slice(0, phasesOf.purchase.indexOf(phase))) await leaveStep(purchase, step);
    return purchase;
  };

  type Purchase = Awaited<ReturnType<typeof aProject>> & { lot: string; article: string };

  /** What each step asks before it is left. */
  const tasks: { [P in PurchasePhase]?: (purchase: Purchase) => Promise<unknown> } = {
    needs: async ({ slug, lead, partner, article }) => {
      for (const who of [lead, partner]) await fill(who, slug, { article, minimum: 1, expected: 5, maximum: 10, isUnsure: false });
    },
    agreements: async ({ slug, lead, partner }) => {
      for (const who of [lead, partner]) await commit(await world.as(who), { project: slug, state: "confirmed" });
    },
    award: async ({ slug, lead, lot, article }) => {
      const outcome = { outcome: "awarded" as const, contractor: "Demo nv", reason: "" };
      await award(await world.as(lead), { project: slug, lot, ...outcome, prices: [{ article, cents: 89_950 }] });
    },
  };

  /** Does what a step asks, and goes on. */
  const leaveStep = async (purchase: Purchase, step: PurchasePhase): Promise<void> => {
    // Publishing goes on by itself.
    if (step === "specification") return publish(purchase);
    await tasks[step]?.(purchase);
    await move(await world.as(purchase.lead), { project: purchase.slug, from: step, by: 1 });
  };

  const publish = async ({ slug, lead }: Purchase): Promise<void> => {
    const ctx = await world.as(lead);
    await saveSpecification(ctx, { project: slug, margin: 10, criteria: [{ name: "Prijs", weight: 10_000 }] });
    await settle(ctx, { project: slug, settledOn: "2026-11-20" });
    const days = { questionsUntil: "2026-12-10", opensOn: "2026-12-20" };
    await publishPurchase(ctx, { project: slug, link: "https://www.publicprocurement.be/bda", ...days, sure: "on" });
  };

  /** For whom figures are not, whether they may know of the purchase or not. */
  const outsiders = async () => {
    const supplier = await anOrganisation({ kind: "company" });
    return { ...(await strangers()), supplier: await aPerson({ organisationId: supplier.id }) };
  };

  return { aPurchase, fill, publish, outsiders };
}
