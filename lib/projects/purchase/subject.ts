import "server-only";
import { eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { type PurchasePhase, placeOf } from "../kinds";
import { heldForOwn, heldProject, type ProjectSubject, projectInside } from "../subject";
import { purchaseSnapshots } from "./publication/tables";

function requirePurchase<Subject extends Pick<ProjectSubject, "kind">>(project: Subject): Subject {
  if (project.kind !== "purchase") throw notFound();
  return project;
}

/** A purchase by its address, for who takes part in it. */
export const purchaseInside = async (ctx: Context, slug: string): Promise<ProjectSubject> =>
  requirePurchase(await projectInside(ctx, slug));

/** The same, held while something of it changes by who leads it. */
export const ledPurchase = async (tx: Context, slug: string): Promise<ProjectSubject> =>
  requirePurchase(await heldProject(tx, slug, "project.lead"));

/** The same, held while somebody changes what is their own organisation's. */
export async function ownPart(tx: Context, slug: string) {
  const part = await heldForOwn(tx, slug);
  requirePurchase(part.project);
  return part;
}

/** The same, held while anybody who takes part adds something. */
export const sharedPurchase = async (tx: Context, slug: string): Promise<ProjectSubject> =>
  requirePurchase(await heldProject(tx, slug, "project.seeInside"));

export const isPublished = async (ctx: Context, projectId: string): Promise<boolean> =>
  (await ctx.db.$count(purchaseSnapshots, eq(purchaseSnapshots.projectId, projectId))) > 0;

/** What went to the market does not change; the database says the same, to whoever does not ask here. */
export async function requireUnpublished(tx: Context, project: ProjectSubject): Promise<void> {
  if (await isPublished(tx, project.id)) throw new DomainError("conflict", "purchase.published");
}

/** Not before its step has come. */
export function requireFrom(project: ProjectSubject, phase: PurchasePhase): void {
  if (placeOf("purchase", project.phase) < placeOf("purchase", phase)) throw new DomainError("conflict", "purchase.tooEarly");
}
