import "server-only";
import { asc, desc, eq, inArray } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { organisations, people } from "@/lib/people/tables";
import { projectInside } from "../subject";
import { projectComments, projectLog } from "../tables";

/** What was said, the oldest first. For those who take part. */
export async function commentsIn(ctx: Context, slug: string) {
  const project = await projectInside(ctx, slug);
  const rows = await ctx.db
    .select({
      id: projectComments.id,
      body: projectComments.body,
      at: projectComments.createdAt,
      personId: projectComments.personId,
      name: people.name,
      slug: people.slug,
      leftAt: people.leftAt,
      organisation: organisations.name,
    })
    .from(projectComments)
    .innerJoin(people, eq(people.id, projectComments.personId))
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(eq(projectComments.projectId, project.id))
    .orderBy(asc(projectComments.createdAt), asc(projectComments.id));
  return rows.map(({ leftAt, slug: person, personId, ...row }) => ({
    ...row,
    /** Null for who is here no more. */
    slug: leftAt ? null : person,
    isMine: personId === ctx.actor.personId,
  }));
}

export type ProjectComment = Awaited<ReturnType<typeof commentsIn>>[number];

/** More than this nobody reads back. */
const LOG_SHOWN = 50;

/** What happened, the last first. For those who take part. */
export async function logOf(ctx: Context, slug: string) {
  const project = await projectInside(ctx, slug);
  const rows = await ctx.db
    .select({
      id: projectLog.id,
      at: projectLog.at,
      what: projectLog.what,
      data: projectLog.data,
      name: people.name,
      organisation: organisations.name,
    })
    .from(projectLog)
    .leftJoin(people, eq(people.id, projectLog.personId))
    .leftJoin(organisations, eq(organisations.id, projectLog.organisationId))
    .where(eq(projectLog.projectId, project.id))
    .orderBy(desc(projectLog.at), desc(projectLog.id))
    .limit(LOG_SHOWN);
  const named = await namesOf(
    ctx,
    rows.flatMap(({ data }) => data.person ?? []),
  );
  return rows.map((row) => ({ ...row, about: named.get(String(row.data.person)) ?? "" }));
}

/** Names as they are now: the log holds nobody's. */
async function namesOf(ctx: Context, ids: (string | number)[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, [...new Set(ids.map(String))]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export type LogLine = Awaited<ReturnType<typeof logOf>>[number];
