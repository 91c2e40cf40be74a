import "server-only";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { authorize, can } from "@/lib/policy/rules";
import { typedHundredths } from "../../exact";
import { logIn } from "../../log";
import { hireHeld, hireHeldByLead, requireParticipant, savePlan } from "../plan";
import { hireFigures } from "../tables";
import type { CostsInput, InhabitantsInput, PercentsInput } from "./input";
import { WHOLE } from "./key";

/** What it costs a year, and by which key that is divided. */
export function setCosts(ctx: Context, { project: slug, cost, key, fixedShare }: CostsInput): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { project } = await hireHeldByLead(tx, slug);
    await savePlan(tx, project.id, { costCents: cost, costKey: key, fixedShare: key === "fixedAndUse" ? fixedShare : 0 });
    await logIn(tx, { project: project.id, what: "hireCosts" });
  });
}

/** How many people live there, as whoever types it found it: my own organisation, or any for a lead. */
export function setInhabitants(ctx: Context, { project: slug, organisation, inhabitants, year, source }: InhabitantsInput): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { project, personId } = await hireHeld(tx, slug);
    if (!can(tx.actor, "project.lead", project)) authorize(tx.actor, "project.fill", { project, organisationId: organisation });
    requireParticipant(project, organisation, "inhabitants");
    const now = { inhabitants, year, source, savedBy: personId, savedAt: tx.now };
    await saveFigures(tx, { projectId: project.id, organisationId: organisation, ...now });
  });
}

/** The percentages that were agreed on, of everybody at once: together they are the whole or nothing is kept. */
export function setPercents(ctx: Context, { project: slug, percents }: PercentsInput): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { project, personId } = await hireHeldByLead(tx, slug);
    const strange = [...percents.keys()].some((id) => !project.organisationIds.includes(id));
    if (strange || percents.size !== project.organisationIds.length) throw new DomainError("conflict", "hiring.percentsChanged");
    const sum = [...percents.values()].reduce((all, percent) => all + percent, 0);
    if (sum !== WHOLE) throw new DomainError("invalid", "hiring.percentsSum", { sum: typedHundredths(sum) });
    for (const [organisationId, percent] of percents)
      await saveFigures(tx, { projectId: project.id, organisationId, percent, savedBy: personId, savedAt: tx.now });
    await logIn(tx, { project: project.id, what: "hireCosts" });
  });
}

type FigureRow = typeof hireFigures.$inferInsert;

async function saveFigures(tx: Context, { projectId, organisationId, ...set }: FigureRow): Promise<void> {
  const [saved] = await tx.db
    .insert(hireFigures)
    .values({ projectId, organisationId, ...set })
    .onConflictDoUpdate({ target: [hireFigures.projectId, hireFigures.organisationId], set })
    .returning({ id: hireFigures.organisationId });
  if (!saved) throw notFound();
}
