import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { brusselsDay } from "@/lib/kernel/dates";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import type { ProjectSubject } from "../../subject";
import { purchaseArticles } from "../lots/tables";
import { deadlineOf } from "../queries";
import { ownPart, requireFrom, requireUnpublished } from "../subject";
import type { NeedInput, QuantitiesInput, QuantityLine } from "./input";
import { purchaseNeeds, purchaseQuantities, purchaseQuantityChanges } from "./tables";

/** Says how much one's own organisation needs; of what really changed, who did it and when is written down. */
export function saveQuantities(ctx: Context, { project: slug, lines }: QuantitiesInput): Promise<{ changed: number }> {
  return inTransaction(ctx, async (tx) => {
    const { project, organisationId, personId } = await ownPart(tx, slug);
    await requireOpen(tx, project);
    await requireArticles(tx, project, lines);
    const before = await quantitiesOf(tx, project.id, organisationId);
    const changed = lines.filter((line) => !isSame(line, before.get(line.article)));
    for (const line of changed)
      await write(tx, { line, before: before.get(line.article), projectId: project.id, organisationId, personId });
    return { changed: changed.length };
  });
}

/** From the step "needs" on, until its day is over, and never after publication. */
async function requireOpen(tx: Context, project: ProjectSubject): Promise<void> {
  requireFrom(project, "needs");
  await requireUnpublished(tx, project);
  const deadline = await deadlineOf(tx, project.id);
  if (deadline !== null && brusselsDay(tx.now) > deadline) throw new DomainError("conflict", "purchase.deadlinePassed");
}

async function requireArticles(tx: Context, project: ProjectSubject, lines: QuantityLine[]): Promise<void> {
  const ids = lines.map(({ article }) => article);
  if (ids.length === 0) throw notFound();
  const live = and(eq(purchaseArticles.projectId, project.id), isNull(purchaseArticles.removedAt), inArray(purchaseArticles.id, ids));
  if ((await tx.db.$count(purchaseArticles, live)) < ids.length) throw new DomainError("conflict", "purchase.articlesChanged");
}

type Stored = typeof purchaseQuantities.$inferSelect;

async function quantitiesOf(tx: Context, projectId: string, organisationId: string): Promise<Map<string, Stored>> {
  const rows = await tx.db
    .select()
    .from(purchaseQuantities)
    .where(and(eq(purchaseQuantities.projectId, projectId), eq(purchaseQuantities.organisationId, organisationId)));
  return new Map(rows.map((row) => [row.articleId, row]));
}

/** None needed is the same as nothing filled in, unless somebody says that it is not sure. */
const isSame = (line: QuantityLine, stored: Stored | undefined): boolean =>
  stored !== undefined &&
  line.minimum === stored.minimum &&
  line.expected === stored.expected &&
  line.maximum === stored.maximum &&
  line.isUnsure === stored.isUnsure;

type Writing = { line: QuantityLine; before: Stored | undefined; projectId: string; organisationId: string; personId: string };

async function write(tx: Context, { line, before, projectId, organisationId, personId }: Writing): Promise<void> {
  const { article: articleId, minimum, expected, maximum, isUnsure } = line;
  const now = { minimum, expected, maximum, isUnsure, savedBy: personId, savedAt: tx.now };
  await tx.db
    .insert(purchaseQuantities)
    .values({ projectId, articleId, organisationId, ...now })
    .onConflictDoUpdate({ target: [purchaseQuantities.articleId, purchaseQuantities.organisationId], set: now });
  await tx.db.insert(purchaseQuantityChanges).values({
    id: newId(),
    ...{ projectId, articleId, organisationId, personId, at: tx.now },
    fromMinimum: before?.minimum,
    fromExpected: before?.expected,
    fromMaximum: before?.maximum,
    fromUnsure: before?.isUnsure,
    toMinimum: minimum,
    toExpected: expected,
    toMaximum: maximum,
    toUnsure: isUnsure,
  });
}

/** Says when one's own organisation wants it, and when what it has ends. */
export function saveNeed(ctx: Context, input: NeedInput): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { project, organisationId, personId } = await ownPart(tx, input.project);
    requireFrom(project, "needs");
    const orNull = (day: string) => (day === "" ? null : day);
    const now = {
      deliverFrom: orNull(input.deliverFrom),
      deliverUntil: orNull(input.deliverUntil),
      contractEndsOn: orNull(input.contractEndsOn),
      note: input.note,
      savedBy: personId,
      savedAt: tx.now,
    };
    await tx.db
      .insert(purchaseNeeds)
      .values({ projectId: project.id, organisationId, ...now })
      .onConflictDoUpdate({ target: [purchaseNeeds.projectId, purchaseNeeds.organisationId], set: now });
  });
}
