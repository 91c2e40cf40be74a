import "server-only";
import { and, asc, desc, eq, gt, inArray, type SQL, sql } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import { readableDocuments } from "@/lib/documents/queries";
import { documentAuthors, documentCircles, documents, documentTopics, documentVersions, type Visibility } from "@/lib/documents/tables";
import { isOutdated } from "@/lib/documents/validity/outdated";
import type { Context } from "@/lib/kernel/context";
import { organisations } from "@/lib/people/tables";
import { topics } from "@/lib/topics/tables";
import type { Findable } from "./entry";
import { type Kind, noon, nothing, type Result } from "./kind";
import { plain } from "./plain";

/** The file's ending says to people what it is: pdf, docx. */
const fileTypeOf = (fileName: string): string | undefined => /\.([a-z0-9]{2,5})$/i.exec(fileName)?.[1]?.toLowerCase();

function audienceOf(visibility: Visibility, circleIds: string[], ownerId: string): string[] {
  const wide = visibility === "circle" ? [] : [visibility === "public" ? "public" : "members"];
  return [...wide, ...circleIds.map((id) => `circle:${id}`), `person:${ownerId}`];
}

const headingsOf = (page: string): string[] => (page.match(/^#{1,6} .+$/gm) ?? []).map(plain);

const circlesOf = (ctx: Context, ids: string[]) =>
  ctx.db
    .select({ documentId: documentCircles.documentId, id: circles.id, slug: circles.slug, name: circles.name })
    .from(documentCircles)
    .innerJoin(circles, eq(circles.id, documentCircles.circleId))
    .where(inArray(documentCircles.documentId, ids));

const topicsOf = (ctx: Context, ids: string[]) => ctx.db.select().from(documentTopics).where(inArray(documentTopics.documentId, ids));

const listed = (query: SQL) => sql<string[]>`array(${query} order by 1)::text[]`;

/** With all that hangs on them, in one question to the database: an archive brings thousands at once. */
function wholeDocuments(ctx: Context, ids: string[]) {
  const { documentId } = documentTopics;
  return ctx.db
    .selectDistinctOn([documents.id], {
      document: documents,
      organisation: organisations.name,
      pages: documentVersions.pages,
      fileName: documentVersions.fileName,
      circleIds: listed(
        sql`select ${documentCircles.circleId} from ${documentCircles} where ${documentCircles.documentId} = ${documents.id}`,
      ),
      authorIds: listed(
        sql`select ${documentAuthors.personId} from ${documentAuthors} where ${documentAuthors.documentId} = ${documents.id}`,
      ),
      topicIds: listed(sql`select ${documentTopics.topicId} from ${documentTopics} where ${documentId} = ${documents.id}`),
      topicNames: listed(
        sql`select unnest(array[${topics.nl}, ${topics.en}]) from ${topics} join ${documentTopics} on ${documentTopics.topicId} = ${topics.id} where ${documentId} = ${documents.id} and ${topics.retiredAt} is null`,
      ),
    })
    .from(documents)
    .leftJoin(organisations, eq(organisations.id, documents.organisationId))
    .leftJoin(documentVersions, eq(documentVersions.documentId, documents.id))
    .where(and(inArray(documents.id, ids), eq(documents.state, "shared")))
    .orderBy(documents.id, desc(documentVersions.number));
}

async function documentsToFind(ctx: Context, ids: string[]): Promise<Findable[]> {
  const rows = await wholeDocuments(ctx, ids);
  return rows.map((row) => asFindable(row, ctx.now));
}

function asFindable({ document, organisation, fileName, ...row }: Awaited<ReturnType<typeof wholeDocuments>>[number], now: Date): Findable {
  const { circleIds, topicIds, topicNames, authorIds } = row;
  const pages = row.pages ?? [];
  return {
    id: `document:${document.id}`,
    kind: "document",
    title: document.title,
    body: [document.summary, ...pages.map(plain)].filter(Boolean).join("\n\n"),
    keywords: [...topicNames, organisation ?? "", document.product, document.supplier, ...pages.flatMap(headingsOf)].filter(Boolean),
    audience: audienceOf(document.visibility, circleIds, document.ownerId),
    facets: {
      circles: circleIds,
      topics: topicIds,
      organisation: document.organisationId ?? undefined,
      year: document.date ? Number(document.date.slice(0, 4)) : undefined,
      type: document.kind,
      language: document.language,
      fileType: fileTypeOf(fileName ?? ""),
    },
    people: authorIds,
    date: noon(document.date) ?? document.sharedAt ?? document.createdAt,
    outdated: isOutdated(document, now),
  };
}

export const documentKind: Kind = {
  async findable(ctx, id) {
    const [found] = await documentsToFind(ctx, [id]);
    return found ?? null;
  },
  findableMany: documentsToFind,

  async ids(ctx, after, limit) {
    const rows = await ctx.db
      .select({ id: documents.id })
      .from(documents)
      .where(gt(documents.id, after))
      .orderBy(asc(documents.id))
      .limit(limit);
    return rows.map((row) => row.id);
  },

  async readable(ctx, ids) {
    const cards = await readableDocuments(ctx, ids);
    if (cards.length === 0) return [];
    const shown = cards.map((card) => card.id);
    const [inCircles, about] = await Promise.all([circlesOf(ctx, shown), topicsOf(ctx, shown)]);
    return cards.map(
      (card): Result => ({
        ...nothing,
        id: `document:${card.id}`,
        kind: "document",
        title: card.title,
        href: `/documenten/${card.id}`,
        type: card.kind,
        organisation: card.organisation,
        date: noon(card.date) ?? card.sharedAt,
        circles: inCircles.filter((circle) => circle.documentId === card.id).map(({ slug, name }) => ({ slug, name })),
        topicIds: about.filter((topic) => topic.documentId === card.id).map((topic) => topic.topicId),
        outdated: isOutdated(card, ctx.now),
      }),
    );
  },
};
