import "server-only";
import { asc, desc, eq, gt, inArray } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import { readableDocuments } from "@/lib/documents/queries";
import { documentAuthors, documentCircles, documents, documentTopics, documentVersions, type Visibility } from "@/lib/documents/tables";
import type { Context } from "@/lib/kernel/context";
import { brusselsDay } from "@/lib/kernel/dates";
import { organisations } from "@/lib/people/tables";
import { listTopics } from "@/lib/topics/queries";
import { type Kind, noon, nothing, type Result } from "./kind";

/** The file's ending says to people what it is: pdf, docx. */
const fileTypeOf = (fileName: string): string | undefined => /\.([a-z0-9]{2,5})$/i.exec(fileName)?.[1]?.toLowerCase();

function audienceOf(visibility: Visibility, circleIds: string[], ownerId: string): string[] {
  const wide = visibility === "circle" ? [] : [visibility === "public" ? "public" : "members"];
  return [...wide, ...circleIds.map((id) => `circle:${id}`), `person:${ownerId}`];
}

/** Text as the reader wrote it marks its structure with # and > and -; see lib/kernel/reader.ts. */
const MARKS = /^(?:#{1,6}|>|-)\s+/gm;
const plain = (page: string): string => page.replace(MARKS, "");
const headingsOf = (page: string): string[] => (page.match(/^#{1,6} .+$/gm) ?? []).map(plain);

const circlesOf = (ctx: Context, ids: string[]) =>
  ctx.db
    .select({ documentId: documentCircles.documentId, id: circles.id, slug: circles.slug, name: circles.name })
    .from(documentCircles)
    .innerJoin(circles, eq(circles.id, documentCircles.circleId))
    .where(inArray(documentCircles.documentId, ids));

const topicsOf = (ctx: Context, ids: string[]) => ctx.db.select().from(documentTopics).where(inArray(documentTopics.documentId, ids));

export const documentKind: Kind = {
  async findable(ctx, id) {
    const [row] = await ctx.db
      .select({ document: documents, organisation: organisations.name })
      .from(documents)
      .leftJoin(organisations, eq(organisations.id, documents.organisationId))
      .where(eq(documents.id, id));
    if (row?.document.state !== "shared") return null;
    const { document, organisation } = row;
    const [version] = await ctx.db
      .select({ pages: documentVersions.pages, fileName: documentVersions.fileName })
      .from(documentVersions)
      .where(eq(documentVersions.documentId, id))
      .orderBy(desc(documentVersions.number))
      .limit(1);
    const inCircles = await circlesOf(ctx, [id]);
    const authors = await ctx.db.select({ id: documentAuthors.personId }).from(documentAuthors).where(eq(documentAuthors.documentId, id));
    const topicIds = (await topicsOf(ctx, [id])).map((topic) => topic.topicId);
    const names = (await listTopics(ctx)).filter((topic) => topicIds.includes(topic.id)).flatMap((topic) => [topic.nl, topic.en]);
    const circleIds = inCircles.map((circle) => circle.id);
    return {
      id: `document:${id}`,
      kind: "document",
      title: document.title,
      body: [document.summary, ...(version?.pages ?? []).map(plain)].filter(Boolean).join("\n\n"),
      keywords: [...names, organisation ?? "", ...(version?.pages ?? []).flatMap(headingsOf)].filter(Boolean),
      audience: audienceOf(document.visibility, circleIds, document.ownerId),
      facets: {
        circles: circleIds,
        topics: topicIds,
        organisation: document.organisationId ?? undefined,
        year: document.date ? Number(document.date.slice(0, 4)) : undefined,
        type: document.kind,
        language: document.language,
        fileType: fileTypeOf(version?.fileName ?? ""),
      },
      people: authors.map((author) => author.id),
      date: noon(document.date) ?? document.sharedAt ?? document.createdAt,
      outdated: document.validUntil !== null && document.validUntil < brusselsDay(ctx.now),
    };
  },

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
        outdated: card.validUntil !== null && card.validUntil < brusselsDay(ctx.now),
      }),
    );
  },
};
