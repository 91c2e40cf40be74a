import "server-only";
import { asc, eq } from "drizzle-orm";
import { wordsFor } from "@/lib/i18n";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { startProject } from "../../commands";
import { projects } from "../../tables";
import { purchaseArticles, purchaseLots } from "../lots/tables";
import { purchaseView } from "../queries";
import { ownPart, purchaseInside, requireFrom } from "../subject";
import type { EvaluationInput } from "./input";
import { purchaseEvaluations } from "./tables";

/** Says what one's own organisation thinks of it; the last word stands. */
export function evaluate(ctx: Context, { project: slug, score, again, good, better, share }: EvaluationInput): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { project, organisationId, personId } = await ownPart(tx, slug);
    requireFrom(project, "evaluation");
    const now = { score: Number(score), again, good, better, isShared: share !== undefined, savedBy: personId, savedAt: tx.now };
    await tx.db
      .insert(purchaseEvaluations)
      .values({ projectId: project.id, organisationId, ...now })
      .onConflictDoUpdate({ target: [purchaseEvaluations.projectId, purchaseEvaluations.organisationId], set: now });
  });
}

/** Starts a new purchase from one that went before: the same lots and articles, and no figure of anybody. Whoever took part may. */
export function beginAgain(ctx: Context, { project: slug }: { project: string }): Promise<{ slug: string }> {
  return inTransaction(ctx, async (tx) => {
    const before = await purchaseInside(tx, slug);
    const { lots } = await purchaseView(tx, before);
    const { title, circleId } = before;
    const [{ topics } = { topics: [] }] = await tx.db.select({ topics: projects.topics }).from(projects).where(eq(projects.id, before.id));
    // Somebody of another circle takes part too: their new purchase is for all members.
    const isOwn = before.visibility === "circle" && circleId !== null && tx.actor.roles.has(circleId);
    const summary = wordsFor(tx.actor.locale)("purchase.againSummary", { title });
    const reach = isOwn ? `circle:${circleId}` : "members";
    const made = await startProject(tx, { kind: "purchase", title, summary, visibility: reach, topics });
    const [row] = await tx.db.select({ id: projects.id }).from(projects).where(eq(projects.slug, made.slug)).orderBy(asc(projects.id));
    if (!row) throw new Error("a project that was not made");
    for (const { number, title: name, articles } of lots) {
      const lotId = newId();
      await tx.db.insert(purchaseLots).values({ id: lotId, projectId: row.id, number, title: name, createdAt: tx.now });
      const copies = articles.map((article) => ({ id: newId(), projectId: row.id, lotId, createdAt: tx.now, ...wordsOf(article) }));
      if (copies.length > 0) await tx.db.insert(purchaseArticles).values(copies);
    }
    return made;
  });
}

const wordsOf = ({ name, unit, description }: { name: string; unit: string; description: string }) => ({ name, unit, description });
