import "server-only";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { organisations, people } from "@/lib/people/tables";
import { placeOf } from "../anchors";
import { type Paragraph, paragraphsOf } from "../markdown";
import { readableSection } from "../subject";
import { textAgreements, textComments, textSections } from "../tables";

const agreeing = sql<string[]>`array(
  select p.name from ${textAgreements} a join ${people} p on p.id = a.person_id where a.comment_id = ${textComments.id} order by a.created_at)`;

async function commentsOn(ctx: Context, sectionId: string) {
  const mine = sql<boolean>`exists (
    select 1 from ${textAgreements} a where a.comment_id = ${textComments.id} and a.person_id = ${ctx.actor.personId})`;
  const rows = await ctx.db
    .select({
      id: textComments.id,
      paragraph: textComments.paragraph,
      quote: textComments.quote,
      body: textComments.body,
      state: textComments.state,
      reason: textComments.reason,
      at: textComments.createdAt,
      settledAt: textComments.settledAt,
      personId: textComments.personId,
      name: people.name,
      organisation: organisations.name,
      agreeing,
      iAgree: mine,
    })
    .from(textComments)
    .innerJoin(people, eq(people.id, textComments.personId))
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(eq(textComments.sectionId, sectionId))
    .orderBy(asc(textComments.createdAt), asc(textComments.id));
  return rows.map(({ personId, ...row }) => ({ ...row, isMine: personId === ctx.actor.personId }));
}

export type TextComment = Awaited<ReturnType<typeof commentsOn>>[number];
export type CommentedParagraph = Paragraph & { place: number; comments: TextComment[] };

/** The paragraphs of a section with what was said about each; `lost` is what was said about paragraphs that are gone. */
export async function commentedSection(ctx: Context, id: string): Promise<{ paragraphs: CommentedParagraph[]; lost: TextComment[] }> {
  const { section } = await readableSection(ctx, id);
  const found = paragraphsOf(section.text);
  const sources = found.map(({ source }) => source);
  const placed = (await commentsOn(ctx, id)).map((comment) => ({ comment, place: placeOf(comment, sources) }));
  const at = (place: number | null) => placed.filter((one) => one.place === place).map(({ comment }) => comment);
  return { paragraphs: found.map((paragraph, place) => ({ ...paragraph, place, comments: at(place) })), lost: at(null) };
}

/** How many open comments each section has. */
export async function openComments(ctx: Context, projectId: string): Promise<Map<string, number>> {
  const rows = await ctx.db
    .select({ id: textComments.sectionId, count: sql<number>`count(*)::int` })
    .from(textComments)
    .innerJoin(textSections, eq(textSections.id, textComments.sectionId))
    .where(and(eq(textSections.projectId, projectId), eq(textComments.state, "open"), isNull(textSections.removedAt)))
    .groupBy(textComments.sectionId);
  return new Map(rows.map(({ id, count }) => [id, count]));
}
