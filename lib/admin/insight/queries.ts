import "server-only";
import { asc, inArray, type SQL, sql } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import type { Context } from "@/lib/kernel/context";
import { brusselsDay, ZONE } from "@/lib/kernel/dates";
import type { Cell } from "@/lib/kernel/sheet";
import { authorize, can } from "@/lib/policy/rules";
import { ledCircles } from "@/lib/policy/scope";
import { listMissed } from "@/lib/search/missed/queries";
import type { InsightFilter, ReportName } from "./input";
import { lastMonths, type Month } from "./months";

/** Rows of a table in plain values: months as `2026-11`, kinds by their word. The page gives them their names. */
export type Report = { name: ReportName; rows: Cell[][] };

/** What the figures are counted over: the circles within reach that were asked for, and the months. */
type Scope = { circles: string[] | "all"; months: Month[]; from: Date };

/** The circles that one may choose: those where the actor decides. */
export async function insightCircles(ctx: Context) {
  authorize(ctx.actor, "insight.see", null);
  const led = ledCircles(ctx.actor);
  return ctx.db
    .select({ id: circles.id, slug: circles.slug, name: circles.name })
    .from(circles)
    .where(led === "all" ? undefined : inArray(circles.id, led))
    .orderBy(asc(circles.name));
}

/** One table of figures, over circles where the actor decides and over nothing else. */
export async function report(ctx: Context, name: ReportName, filter: InsightFilter): Promise<Report> {
  const scope = await scopeOf(ctx, filter);
  return { name, rows: await reports[name](ctx, scope) };
}

/** What is searched for belongs to no circle: it is for who keeps the words. */
export const mayReport = (ctx: Context, name: ReportName): boolean => name !== "missed" || can(ctx.actor, "topics.keep", null);

async function scopeOf(ctx: Context, { kring, maanden }: InsightFilter): Promise<Scope> {
  const reach = await insightCircles(ctx);
  const months = lastMonths(ctx.now, maanden);
  const from = months[0]?.from ?? ctx.now;
  if (kring) return { circles: reach.filter(({ slug }) => slug === kring).map(({ id }) => id), months, from };
  return { circles: ledCircles(ctx.actor) === "all" ? "all" : reach.map(({ id }) => id), months, from };
}

const reports: { [Name in ReportName]: (ctx: Context, scope: Scope) => Promise<Cell[][]> } = {
  members: membersByMonth,
  kinds: membersByKind,
  meetings: meetingsByMonth,
  attendance: attendanceByOrganisation,
  shared: documentsByMonth,
  documentKinds: documentsByKind,
  questions: questionsByMonth,
  missed: missedSearches,
};

/** `column in (…)` of the scope, to stand behind an `and`. */
const within = (column: SQL, scope: Scope): SQL => {
  if (scope.circles === "all") return sql`true`;
  return scope.circles.length > 0 ? sql`${column} in ${scope.circles}` : sql`false`;
};

const monthOf = (moment: SQL): SQL => sql`to_char(${moment} at time zone ${sql.raw(`'${ZONE}'`)}, 'YYYY-MM')`;

/** A row a month, also for months in which nothing happened. */
function filled(months: Month[], rows: { month: string }[], empty: Cell[]): Cell[][] {
  const known = new Map(rows.map(({ month, ...values }) => [month, Object.values(values) as Cell[]]));
  return months.map(({ name }) => [name, ...(known.get(name) ?? empty)]);
}

/** How many people were in at the end of each month; the last one is now. */
async function membersByMonth(ctx: Context, scope: Scope): Promise<Cell[][]> {
  const ends = scope.months.map(({ until }) => (until < ctx.now ? until : ctx.now).toISOString());
  const { rows } = await ctx.db.execute<{ month: string; members: number }>(sql`
    select months.name as month, count(distinct p.id)::int as members
    from unnest(${sql.param(scope.months.map(({ name }) => name))}::text[], ${sql.param(ends)}::timestamptz[]) as months(name, over)
    left join memberships m on m.state in ('active', 'ended') and coalesce(m.decided_at, m.requested_at) <= months.over
      and (m.ended_at is null or m.ended_at > months.over) and ${within(sql`m.circle_id`, scope)}
    left join people p on p.id = m.person_id and (p.left_at is null or p.left_at > months.over)
    group by months.name order by months.name`);
  return rows.map(({ month, members }) => [month, members]);
}

async function membersByKind(ctx: Context, scope: Scope): Promise<Cell[][]> {
  const { rows } = await ctx.db.execute<{ kind: string | null; members: number; organisations: number }>(sql`
    select o.kind, count(distinct p.id)::int as members, count(distinct o.id)::int as organisations
    from memberships m join people p on p.id = m.person_id left join organisations o on o.id = p.organisation_id
    where m.state = 'active' and p.left_at is null and ${within(sql`m.circle_id`, scope)}
    group by o.kind order by members desc, o.kind`);
  return rows.map(({ kind, members, organisations }) => [kind, members, organisations]);
}

/** Meetings of these circles that are over, since the first month. */
const overIn = (ctx: Context, scope: Scope): SQL => sql`
  select t.id from meetings t where t.state = 'published' and t.ends_at <= ${ctx.now} and t.starts_at >= ${scope.from}
    and exists (select 1 from meeting_circles c where c.meeting_id = t.id and ${within(sql`c.circle_id`, scope)})`;

/** Who was there: who was noted or followed online; of a meeting where nobody was noted, whoever had a seat. */
const wasThere = sql`(a.attended_at is not null or a.reply = 'remote' or (a.reply = 'going' and coalesce(a.seat, 'taken') = 'taken'
  and not exists (select 1 from attendance noted where noted.meeting_id = a.meeting_id and noted.attended_at is not null)))`;

/** Meetings that are over, and how many came to them. */
async function meetingsByMonth(ctx: Context, scope: Scope): Promise<Cell[][]> {
  const { rows } = await ctx.db.execute<{ month: string; meetings: number; came: number }>(sql`
    select ${monthOf(sql`t.starts_at`)} as month, count(distinct t.id)::int as meetings, count(a.person_id)::int as came
    from meetings t left join attendance a on a.meeting_id = t.id and ${wasThere}
    where t.id in (${overIn(ctx, scope)}) group by 1`);
  return filled(scope.months, rows, [0, 0]);
}

/** Who said to come, and who was noted as present, by organisation. */
async function attendanceByOrganisation(ctx: Context, scope: Scope): Promise<Cell[][]> {
  const { rows } = await ctx.db.execute<{ name: string | null; meetings: number; people: number; replies: number; present: number }>(sql`
    select o.name, count(distinct a.meeting_id)::int as meetings, count(distinct a.person_id)::int as people,
      count(*)::int as replies, count(a.attended_at)::int as present
    from attendance a join people p on p.id = a.person_id left join organisations o on o.id = p.organisation_id
    where (a.reply in ('going', 'remote') or a.attended_at is not null) and a.meeting_id in (${overIn(ctx, scope)})
    group by o.id, o.name order by replies desc, o.name`);
  return rows.map(({ name, meetings, people, replies, present }) => [name, replies, meetings, people, present]);
}

/** Documents that were shared with these circles, or by anybody at all when no circle was asked for. */
const sharedIn = (scope: Scope): SQL =>
  sql`d.state = 'shared' and d.shared_at >= ${scope.from} and ${
    scope.circles === "all"
      ? sql`true`
      : sql`exists (select 1 from document_circles c where c.document_id = d.id and ${within(sql`c.circle_id`, scope)})`
  }`;

async function documentsByMonth(ctx: Context, scope: Scope): Promise<Cell[][]> {
  const { rows } = await ctx.db.execute<{ month: string; documents: number }>(sql`
    select ${monthOf(sql`d.shared_at`)} as month, count(*)::int as documents from documents d where ${sharedIn(scope)} group by 1`);
  return filled(scope.months, rows, [0]);
}

async function documentsByKind(ctx: Context, scope: Scope): Promise<Cell[][]> {
  const { rows } = await ctx.db.execute<{ kind: string; documents: number }>(sql`
    select d.kind, count(*)::int as documents from documents d where ${sharedIn(scope)} group by d.kind order by documents desc, d.kind`);
  return rows.map(({ kind, documents }) => [kind, documents]);
}

/** What was asked each month, how much of it has an answer, and how long half of those waited at most. */
async function questionsByMonth(ctx: Context, scope: Scope): Promise<Cell[][]> {
  const { rows } = await ctx.db.execute<{ month: string; asked: number; answered: number; hours: number | null }>(sql`
    select ${monthOf(sql`q.created_at`)} as month, count(*)::int as asked, count(first.at)::int as answered,
      round((percentile_cont(0.5) within group (order by extract(epoch from first.at - q.created_at) / 3600))::numeric, 1)::float as hours
    from questions q left join lateral (select min(a.created_at) as at from answers a where a.question_id = q.id) first on true
    where q.state <> 'withdrawn' and q.created_at >= ${scope.from} and ${within(sql`q.circle_id`, scope)}
    group by 1`);
  return filled(scope.months, rows, [0, 0, null]);
}

/** As many as anybody reads. */
const MOST_MISSED = 200;

async function missedSearches(ctx: Context, scope: Scope): Promise<Cell[][]> {
  const rows = await listMissed(ctx, { since: brusselsDay(scope.from), limit: MOST_MISSED });
  return rows.map(({ words, count, lastDay }) => [words, count, lastDay]);
}
