import "server-only";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { groupBy } from "@/lib/kernel/group";
import { organisations } from "@/lib/people/tables";
import type { ProjectSubject } from "../subject";
import { projectOrganisations, projectPhases } from "../tables";
import { purchaseAgreements, purchaseCriteria } from "./agreements/tables";
import { purchaseArticles, purchaseLots } from "./lots/tables";
import type { Snapshot, SnapshotArticle } from "./publication/snapshot";
import { purchaseSnapshots } from "./publication/tables";
import { purchaseQuantities } from "./quantities/tables";
import { purchaseInside } from "./subject";
import { ceilingOf, type Line, totalsOf, worthOf } from "./totals";

/** A purchase with every figure in it. For those who take part alone. */
export async function purchaseOf(ctx: Context, slug: string) {
  return purchaseView(ctx, await purchaseInside(ctx, slug));
}

/** The same, for who asked already whether it may be seen. */
export async function purchaseView(ctx: Context, project: ProjectSubject) {
  const [snapshot] = await ctx.db.select().from(purchaseSnapshots).where(eq(purchaseSnapshots.projectId, project.id));
  const content = snapshot?.content ?? (await contentNow(ctx, project));
  const [agreement] = await ctx.db.select().from(purchaseAgreements).where(eq(purchaseAgreements.projectId, project.id));
  const names = await namesIn(ctx, project.id);
  const lots = content.lots.map((lot) => ({ ...lot, articles: lot.articles.map((article) => withSums(article, names)) }));
  const articles = lots.flatMap((lot) => lot.articles);
  return {
    project,
    names,
    lots,
    articles,
    form: content.form,
    marginPercent: content.marginPercent,
    criteria: content.criteria,
    costSharing: agreement?.costSharing ?? "",
    settledOn: agreement?.settledOn ?? null,
    deadline: await deadlineOf(ctx, project.id),
    /** What is needed at most, with the margin, at the estimated prices. */
    estimatedCents: worthOf(articles.map(({ ceiling, estimatedCents }) => ({ quantity: ceiling, cents: estimatedCents }))),
    published: snapshot
      ? { at: snapshot.publishedAt, link: snapshot.link, questionsUntil: snapshot.questionsUntil, opensOn: snapshot.opensOn }
      : null,
  };
}

export type PurchaseView = Awaited<ReturnType<typeof purchaseView>>;
export type LotView = PurchaseView["lots"][number];
export type ArticleView = LotView["articles"][number];

const placeIn = (names: { id: string }[], { organisation }: { organisation: string }) => names.findIndex(({ id }) => id === organisation);

/** Lines in the order of the names, and what they come to. */
const withSums = (article: SnapshotArticle, names: { id: string }[]) => ({
  ...article,
  lines: article.lines.toSorted((one, other) => placeIn(names, one) - placeIn(names, other)),
  totals: totalsOf(article.lines),
});

/** What a publication would write down now: the live lots and articles, and the figures of who takes part. */
export async function contentNow(ctx: Context, { id, organisationIds }: ProjectSubject): Promise<Snapshot> {
  const [agreement] = await ctx.db.select().from(purchaseAgreements).where(eq(purchaseAgreements.projectId, id));
  const marginPercent = agreement?.marginPercent ?? 0;
  const lots = await ctx.db
    .select({ id: purchaseLots.id, number: purchaseLots.number, title: purchaseLots.title })
    .from(purchaseLots)
    .where(and(eq(purchaseLots.projectId, id), isNull(purchaseLots.removedAt)))
    .orderBy(asc(purchaseLots.number));
  const articles = await ctx.db
    .select()
    .from(purchaseArticles)
    .where(and(eq(purchaseArticles.projectId, id), isNull(purchaseArticles.removedAt)))
    .orderBy(asc(purchaseArticles.createdAt), asc(purchaseArticles.name));
  const lines = await linesOf(ctx, id, organisationIds);
  const criteria = await ctx.db
    .select({ name: purchaseCriteria.name, weight: purchaseCriteria.weight })
    .from(purchaseCriteria)
    .where(eq(purchaseCriteria.projectId, id))
    .orderBy(asc(purchaseCriteria.place));
  const withLines = ({ id: article, name, unit, description, estimatedCents }: (typeof articles)[number]): SnapshotArticle => {
    const own = (lines.get(article) ?? []).map(({ articleId, ...line }) => line);
    const { minimum, expected, maximum } = totalsOf(own);
    const totals = { minimum, expected, maximum };
    return { id: article, name, unit, description, estimatedCents, lines: own, totals, ceiling: ceilingOf(maximum, marginPercent) };
  };
  return {
    form: agreement?.form ?? null,
    marginPercent,
    criteria,
    lots: lots.map((lot) => ({ ...lot, articles: articles.filter(({ lotId }) => lotId === lot.id).map(withLines) })),
  };
}

type ArticleLine = Line & { articleId: string };

async function linesOf(ctx: Context, projectId: string, organisationIds: string[]): Promise<Map<string, ArticleLine[]>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await ctx.db
    .select({
      articleId: purchaseQuantities.articleId,
      organisation: purchaseQuantities.organisationId,
      minimum: purchaseQuantities.minimum,
      expected: purchaseQuantities.expected,
      maximum: purchaseQuantities.maximum,
      isUnsure: purchaseQuantities.isUnsure,
    })
    .from(purchaseQuantities)
    .where(and(eq(purchaseQuantities.projectId, projectId), inArray(purchaseQuantities.organisationId, organisationIds)))
    .orderBy(asc(purchaseQuantities.organisationId));
  return groupBy(rows, ({ articleId }) => articleId);
}

/** Every organisation that is or was in it, by name. */
async function namesIn(ctx: Context, projectId: string) {
  const rows = await ctx.db
    .select({
      id: organisations.id,
      name: organisations.name,
      slug: organisations.slug,
      state: projectOrganisations.state,
      leftAt: projectOrganisations.leftAt,
    })
    .from(projectOrganisations)
    .innerJoin(organisations, eq(organisations.id, projectOrganisations.organisationId))
    .where(eq(projectOrganisations.projectId, projectId))
    .orderBy(asc(organisations.name));
  return rows.filter(({ state }) => state !== "interested");
}

/** The day until which quantities can be filled in; null as long as no day is set. */
export async function deadlineOf(ctx: Context, projectId: string): Promise<string | null> {
  const [row] = await ctx.db
    .select({ dueOn: projectPhases.dueOn })
    .from(projectPhases)
    .where(and(eq(projectPhases.projectId, projectId), eq(projectPhases.phase, "needs")));
  return row?.dueOn ?? null;
}
