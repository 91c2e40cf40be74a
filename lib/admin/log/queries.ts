import "server-only";
import { and, asc, count, desc, eq, gte, ilike, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { auditLog } from "@/lib/audit/tables";
import { circles } from "@/lib/circles/tables";
import { documentCircles, documents } from "@/lib/documents/tables";
import type { Context } from "@/lib/kernel/context";
import { after, DAY, fromBrussels } from "@/lib/kernel/dates";
import { meetings } from "@/lib/meetings/tables";
import { memberships } from "@/lib/membership/tables";
import { organisations, people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { ledCircles, readableCircles } from "@/lib/policy/scope";
import type { LogFilter } from "./input";

/** Rows on a page. */
export const LOG_PAGE = 50;

const doer = alias(people, "doer");
const about = alias(people, "about");

const shown = {
  id: auditLog.id,
  at: auditLog.at,
  action: auditLog.action,
  kind: auditLog.subjectKind,
  by: doer.name,
  byPerson: auditLog.actorId,
  circle: circles.name,
  circleSlug: circles.slug,
  person: about.name,
  meeting: meetings.title,
  organisation: organisations.name,
  data: auditLog.data,
};

/** Only what happened in circles where the actor decides; admins see everything. */
function withinReach(ctx: Context): SQL | undefined {
  authorize(ctx.actor, "audit.see", null);
  const led = ledCircles(ctx.actor);
  if (led === "all") return undefined;
  return led.length > 0 ? isOf(sql`${led}`) : sql`false`;
}

/** What happened in these circles, or with a document or meeting of theirs: those may be of several at once. */
const isOf = (circleIds: SQL): SQL => sql`(audit_log.circle_id in ${circleIds}
  or (audit_log.subject_kind = 'document' and exists (
    select 1 from document_circles dc where dc.document_id = audit_log.subject_id and dc.placed_by is null and dc.circle_id in ${circleIds}))
  or (audit_log.subject_kind = 'meeting' and exists (
    select 1 from meeting_circles mc where mc.meeting_id = audit_log.subject_id and mc.circle_id in ${circleIds})))`;

const isAbout = (kind: string) => eq(auditLog.subjectKind, kind);

/** The log with the names of what its rows are about. */
function lines(ctx: Context) {
  const personId = sql`coalesce(${memberships.personId}, case when ${auditLog.subjectKind} = 'person' then ${auditLog.subjectId} end)`;
  return ctx.db
    .select({ ...shown, document: titleFor(ctx), total: sql<number>`count(*) over ()::int` })
    .from(auditLog)
    .leftJoin(doer, eq(doer.id, auditLog.actorId))
    .leftJoin(circles, eq(circles.id, auditLog.circleId))
    .leftJoin(memberships, and(isAbout("membership"), eq(memberships.id, auditLog.subjectId)))
    .leftJoin(about, eq(about.id, personId))
    .leftJoin(meetings, and(isAbout("meeting"), eq(meetings.id, auditLog.subjectId)))
    .leftJoin(organisations, and(isAbout("organisation"), eq(organisations.id, auditLog.subjectId)))
    .leftJoin(documents, and(isAbout("document"), eq(documents.id, auditLog.subjectId)));
}

/** Being an admin opens no document: its title only shows to who may read it anyway. */
function titleFor(ctx: Context): SQL<string | null> {
  const mine = readableCircles(ctx.actor);
  const inMine =
    mine.length > 0
      ? sql`exists (select 1 from ${documentCircles} c where c.document_id = ${documents.id} and c.placed_by is null and c.circle_id in ${mine})`
      : sql`false`;
  return sql`case when ${documents.state} <> 'draft' and (${documents.visibility} <> 'circle' or ${inMine}) then ${documents.title} end`;
}

function matching({ kring, wie, soort, van, tot }: LogFilter): SQL | undefined {
  const like = `%${wie.replace(/[\\%_]/g, "\\$&")}%`;
  return and(
    kring ? isOf(sql`(select chosen.id from circles chosen where chosen.slug = ${kring})`) : undefined,
    wie ? or(ilike(doer.name, like), ilike(about.name, like)) : undefined,
    soort ? sql`split_part(${auditLog.action}, '.', 1) = ${soort}` : undefined,
    van ? gte(auditLog.at, fromBrussels(`${van}T00:00`)) : undefined,
    tot ? lt(auditLog.at, after(fromBrussels(`${tot}T12:00`), DAY / 2)) : undefined,
  );
}

/** One page of what was decided, latest first. */
export async function logPage(ctx: Context, filter: LogFilter) {
  const rows = await lines(ctx)
    .where(and(withinReach(ctx), matching(filter)))
    .orderBy(desc(auditLog.at), desc(auditLog.id))
    .limit(LOG_PAGE)
    .offset((filter.pagina - 1) * LOG_PAGE);
  return { rows, total: rows[0]?.total ?? (filter.pagina > 1 ? await countLines(ctx, filter) : 0) };
}

export type LogLine = Awaited<ReturnType<typeof lines>>[number];

async function countLines(ctx: Context, filter: LogFilter): Promise<number> {
  const [first] = await lines(ctx)
    .where(and(withinReach(ctx), matching(filter)))
    .limit(1);
  return first?.total ?? 0;
}

/** So many rows of a filter at most, for a file: more than a spreadsheet is pleasant with. */
const MOST_ROWS = 20_000;

/** The same rows for a download. Ask `exportLog`, which writes down that it was done. */
export const logRows = (ctx: Context, filter: LogFilter): Promise<LogLine[]> =>
  lines(ctx)
    .where(and(withinReach(ctx), matching(filter)))
    .orderBy(desc(auditLog.at), desc(auditLog.id))
    .limit(MOST_ROWS);

/** What may be chosen in the filter: the circles within reach, and the kinds of action that occur. */
export async function logChoices(ctx: Context) {
  const reach = withinReach(ctx);
  const led = ledCircles(ctx.actor);
  const kind = sql<string>`split_part(${auditLog.action}, '.', 1)`;
  const [inCircles, kinds] = await Promise.all([
    ctx.db
      .select({ slug: circles.slug, name: circles.name })
      .from(circles)
      .where(led === "all" ? undefined : inArray(circles.id, led))
      .orderBy(asc(circles.name)),
    ctx.db.select({ kind, count: count() }).from(auditLog).where(reach).groupBy(kind).orderBy(kind),
  ]);
  return { circles: inCircles, kinds: kinds.map((row) => row.kind) };
}
