import "server-only";
import { and, asc, between, desc, eq, gt, inArray, or, type SQL, sql } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import type { Actor } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { after, brusselsDay, DAY } from "@/lib/kernel/dates";
import { isId } from "@/lib/kernel/ids";
import { organisations, people } from "@/lib/people/tables";
import { authorize, can } from "@/lib/policy/rules";
import { isMember, readableCircles } from "@/lib/policy/scope";
import { isOpenToJoin, type Phase, type ProjectKind } from "./kinds";
import { subjectColumns, subjectWhere } from "./subject";
import { type ParticipationState, type ProjectState, projectComments, projectOrganisations, projectPhases, projects } from "./tables";

/** My organisation takes part. For who is in no circle this is never so, and they get no such condition. */
const ofOwnOrganisation = (organisationId: string): SQL => sql`exists (
  select 1 from ${projectOrganisations} o
  where o.project_id = ${projects.id} and o.organisation_id = ${organisationId} and o.state = 'joined')`;

/** The rule "project.read" as a condition, for lists. */
export function readableBy(actor: Actor): SQL | undefined {
  if (actor.isSystem) return undefined;
  const own = readableCircles(actor);
  return or(
    isMember(actor) ? eq(projects.visibility, "members") : undefined,
    own.length > 0 ? and(eq(projects.visibility, "circle"), inArray(projects.circleId, own)) : undefined,
    own.length > 0 && actor.organisationId ? ofOwnOrganisation(actor.organisationId) : undefined,
    sql`false`,
  );
}

/** When what its step asks must be there. */
const dueOn = sql<string | null>`(
  select p.due_on::text from ${projectPhases} p where p.project_id = ${projects.id} and p.phase = ${projects.phase})`;
const joined = sql<number>`(
  select count(*)::int from ${projectOrganisations} o where o.project_id = ${projects.id} and o.state = 'joined')`;

const line = {
  id: projects.id,
  slug: projects.slug,
  kind: projects.kind,
  title: projects.title,
  phase: projects.phase,
  state: projects.state,
  endedAt: projects.endedAt,
  createdAt: projects.createdAt,
  topics: projects.topics,
  circle: circles.name,
  circleSlug: circles.slug,
  leadOrganisation: organisations.name,
  dueOn,
  organisations: joined,
};

export type ProjectLine = {
  id: string;
  slug: string;
  kind: ProjectKind;
  title: string;
  phase: Phase;
  state: ProjectState;
  endedAt: Date | null;
  createdAt: Date;
  topics: string[];
  circle: string | null;
  circleSlug: string | null;
  leadOrganisation: string;
  /** The day of its step. */
  dueOn: string | null;
  /** How many organisations take part. */
  organisations: number;
  /** How my organisation stands to it. */
  mine: ParticipationState | null;
};

const lines = (ctx: Context) => {
  const mine = sql<ParticipationState | null>`(
    select o.state from ${projectOrganisations} o
    where o.project_id = ${projects.id} and o.organisation_id = ${ctx.actor.organisationId})`;
  return ctx.db
    .select({ ...line, mine })
    .from(projects)
    .innerJoin(organisations, eq(organisations.id, projects.leadOrganisationId))
    .leftJoin(circles, eq(circles.id, projects.circleId))
    .$dynamic();
};

/** What the actor may learn of, each in one of three lists: mine by next day, open to join newest first, ended last first. */
export async function listProjects(ctx: Context, filter: { kind?: ProjectKind } = {}) {
  const rows = await lines(ctx)
    .where(and(readableBy(ctx.actor), filter.kind ? eq(projects.kind, filter.kind) : undefined))
    .orderBy(desc(projects.createdAt), asc(projects.id));
  const running = rows.filter(({ state }) => state === "running");
  return {
    mine: running.filter(({ mine }) => mine === "joined" || mine === "interested").sort(byDay),
    open: running.filter((row) => row.mine !== "joined" && row.mine !== "interested" && isOpenToJoin(row)),
    closed: running.filter((row) => row.mine !== "joined" && row.mine !== "interested" && !isOpenToJoin(row)),
    ended: rows.filter(({ state }) => state !== "running").sort((a, b) => Number(b.endedAt) - Number(a.endedAt)),
  };
}

const byDay = (one: ProjectLine, other: ProjectLine) => (one.dueOn ?? "9999").localeCompare(other.dueOn ?? "9999");

/** Of these, what the reader may see, in the order asked. */
export async function readableProjects(ctx: Context, ids: string[]): Promise<ProjectLine[]> {
  const wanted = ids.filter(isId);
  if (wanted.length === 0) return [];
  const rows = await lines(ctx).where(and(inArray(projects.id, wanted), readableBy(ctx.actor)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return wanted.flatMap((id) => byId.get(id) ?? []);
}

/** Running projects of a circle that the actor may learn of, the newest first. */
export const projectsOfCircle = (ctx: Context, circleId: string): Promise<ProjectLine[]> =>
  lines(ctx)
    .where(and(eq(projects.circleId, circleId), eq(projects.state, "running"), readableBy(ctx.actor)))
    .orderBy(desc(projects.createdAt));

/** Projects about a topic. */
export const projectsAbout = (ctx: Context, topicId: string, limit: number): Promise<ProjectLine[]> =>
  lines(ctx)
    .where(and(sql`${projects.topics} @> array[${topicId}]::text[]`, readableBy(ctx.actor)))
    .orderBy(desc(projects.createdAt))
    .limit(limit);

/** New since a moment and open to join, in the actor's circles or for all members: for the digest. */
export async function newProjects(ctx: Context, since: Date): Promise<ProjectLine[]> {
  const own = readableCircles(ctx.actor);
  if (own.length === 0) return [];
  const around = or(eq(projects.visibility, "members"), inArray(projects.circleId, own));
  const rows = await lines(ctx)
    .where(and(eq(projects.state, "running"), gt(projects.createdAt, since), around, readableBy(ctx.actor)))
    .orderBy(asc(projects.createdAt));
  return rows.filter((row) => row.mine === null && isOpenToJoin(row));
}

/** Days before the day of a step that it is reminded of, and after it, so that a server that was away misses nobody. */
const [BEFORE, AFTER] = [3, 2];

/** Running projects whose step has its day near. */
export async function dueProjects(ctx: Context) {
  const dayAt = (days: number) => brusselsDay(after(ctx.now, days * DAY));
  const isNear = and(eq(projects.state, "running"), between(projectPhases.dueOn, dayAt(-AFTER), dayAt(BEFORE)));
  const rows = await ctx.db
    .select({ ...subjectColumns, day: projectPhases.dueOn })
    .from(projects)
    .innerJoin(projectPhases, and(eq(projectPhases.projectId, projects.id), eq(projectPhases.phase, projects.phase)))
    .where(isNear);
  return rows.flatMap(({ day, ...project }) => (day === null ? [] : { ...project, dueOn: day }));
}

/** Who said these things in projects; whether they may be read decides whether that is said. */
export async function commentersIn(ctx: Context, ids: string[]): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return [];
  return ctx.db
    .select({ id: projectComments.id, name: people.name })
    .from(projectComments)
    .innerJoin(people, eq(people.id, projectComments.personId))
    .where(inArray(projectComments.id, ids));
}

/** A project as its page shows it, with what this reader may do. */
export async function findProject(ctx: Context, slug: string) {
  const subject = await subjectWhere(ctx, eq(projects.slug, slug));
  authorize(ctx.actor, "project.read", subject);
  const [row] = await ctx.db
    .select({
      ...subjectColumns,
      summary: projects.summary,
      topics: projects.topics,
      phaseSince: projects.phaseSince,
      endedAt: projects.endedAt,
      endReason: projects.endReason,
      createdAt: projects.createdAt,
      circle: circles.name,
      circleSlug: circles.slug,
      leadOrganisation: organisations.name,
      leadOrganisationSlug: organisations.slug,
    })
    .from(projects)
    .innerJoin(organisations, eq(organisations.id, projects.leadOrganisationId))
    .leftJoin(circles, eq(circles.id, projects.circleId))
    .where(eq(projects.id, subject.id));
  const days = await ctx.db
    .select({ phase: projectPhases.phase, dueOn: projectPhases.dueOn, reachedAt: projectPhases.reachedAt })
    .from(projectPhases)
    .where(eq(projectPhases.projectId, subject.id));
  if (!row) throw new Error("a project without its row");
  const isRunning = subject.state === "running";
  return {
    ...row,
    days,
    may: {
      seeInside: can(ctx.actor, "project.seeInside", subject),
      join: isRunning && isOpenToJoin(subject) && can(ctx.actor, "project.join", subject),
      lead: isRunning && can(ctx.actor, "project.lead", subject),
      publish: subject.state === "finished" && can(ctx.actor, "project.lead", subject),
      takeOver: isRunning && can(ctx.actor, "project.takeOver", subject) && !can(ctx.actor, "project.lead", subject),
    },
  };
}

export type Project = Awaited<ReturnType<typeof findProject>>;
