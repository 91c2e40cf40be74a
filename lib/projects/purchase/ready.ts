import "server-only";
import type { Context } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import type { ProjectSubject } from "../subject";
import { commitmentsOf } from "./agreements/queries";
import { isAtLeast } from "./agreements/states";
import { awardsOf } from "./award/queries";
import { purchaseView } from "./queries";
import { isPublished } from "./subject";

/** Something was needed by somebody. */
export async function needsKnown(tx: Context, project: ProjectSubject): Promise<void> {
  const { articles } = await purchaseView(tx, project);
  if (articles.length === 0) throw new DomainError("conflict", "purchase.articlesFirst");
  if (articles.every(({ totals }) => totals.maximum === 0)) throw new DomainError("conflict", "purchase.nothingNeeded");
}

/** Whoever still takes part confirmed it at least. */
export async function allConfirmed(tx: Context, project: ProjectSubject): Promise<void> {
  const commitments = await commitmentsOf(tx, project.id);
  const waiting = project.organisationIds.filter((id) => !isAtLeast(commitments.get(id) ?? "none", "confirmed"));
  if (waiting.length > 0) throw new DomainError("conflict", "purchase.notAllConfirmed", { count: waiting.length });
}

/** Publication itself goes on to the next step: without it nobody gets there. */
export async function published(tx: Context, project: ProjectSubject): Promise<void> {
  if (!(await isPublished(tx, project.id))) throw new DomainError("conflict", "purchase.publishFirst");
}

/** Of every lot it is known what became of it. */
export async function allAwarded(tx: Context, project: ProjectSubject): Promise<void> {
  const [{ lots }, { byLot }] = [await purchaseView(tx, project), await awardsOf(tx, project.id)];
  const waiting = lots.filter(({ id }) => !byLot.has(id));
  if (waiting.length > 0) throw new DomainError("conflict", "purchase.notAllAwarded", { count: waiting.length });
}
