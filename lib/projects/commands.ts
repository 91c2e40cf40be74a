import "server-only";
import { and, eq, gt, inArray } from "drizzle-orm";
import { haveStopped } from "@/lib/circles/queries";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DAY } from "@/lib/kernel/dates";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { newId, slugOf } from "@/lib/kernel/ids";
import { stayWithin } from "@/lib/limits/commands";
import { enqueue } from "@/lib/outbox/commands";
import { people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { topics as topicsTable } from "@/lib/topics/tables";
import type { ChangeProjectInput, StartInput } from "./input";
import { phasesOf } from "./kinds";
import { logIn } from "./log";
import { heldProject } from "./subject";
import { type ProjectState, type ProjectVisibility, projectLeads, projectOrganisations, projectPhases, projects } from "./tables";
import { pressedSince } from "./twice";

/** Projects that one person may start in a day. */
const STARTING = { most: 10, windowMs: DAY };

/** Addresses of this section that are no project. */
const TAKEN = ["nieuw", "wie-gebruikt-wat"];

/**
 * Starts something to do together. Who starts it leads it, and their organisation is the first that takes part. What is sent twice at
 * once is started once.
 */
export function startProject(ctx: Context, input: StartInput): Promise<{ slug: string }> {
  return inTransaction(ctx, async (tx) => {
    authorize(tx.actor, "project.start", null);
    const { personId, organisationId } = tx.actor;
    if (!personId || !organisationId) throw notFound();
    await stayWithin(tx, `project:${personId}`, STARTING, { key: "projects.tooManyToday" });
    const { kind, title, summary } = input;
    const started = await startedAlready(tx, personId, input);
    if (started) return started;
    const row = { id: newId(), slug: await freeSlug(tx, title), kind, title, summary, phase: phasesOf[kind][0] };
    const whose = { leadOrganisationId: organisationId, createdBy: personId, createdAt: tx.now, phaseSince: tx.now };
    await tx.db
      .insert(projects)
      .values({ ...row, ...whose, ...(await reachOf(tx, input.visibility)), topics: await known(tx, input.topics) });
    await tx.db.insert(projectLeads).values({ projectId: row.id, personId, createdAt: tx.now });
    await tx.db
      .insert(projectOrganisations)
      .values({ projectId: row.id, organisationId, state: "joined", contactId: personId, joinedAt: tx.now });
    await tx.db.insert(projectPhases).values({ projectId: row.id, phase: row.phase, reachedAt: tx.now });
    await logIn(tx, { project: row.id, what: "started" });
    await enqueue(tx, "search.index", { kind: "project", id: row.id });
    return { slug: row.slug };
  });
}

async function startedAlready(tx: Context, personId: string, { kind, title, summary }: StartInput): Promise<{ slug: string } | undefined> {
  const same = and(eq(projects.createdBy, personId), eq(projects.kind, kind), eq(projects.title, title), eq(projects.summary, summary));
  const rows = tx.db.select({ slug: projects.slug }).from(projects);
  const [started] = await rows.where(and(same, gt(projects.createdAt, pressedSince(tx.now)))).limit(1);
  return started;
}

type Reach = { visibility: ProjectVisibility; circleId: string | null };

/** Who learns of it: all members, or a circle of one's own that runs. */
async function reachOf(tx: Context, visibility: string): Promise<Reach> {
  if (visibility === "members") return { visibility, circleId: null };
  const circleId = visibility.slice("circle:".length);
  if (!tx.actor.roles.has(circleId)) throw new DomainError("not_allowed", "questions.notYourCircle", {}, "visibility");
  if (await haveStopped(tx, [circleId])) throw new DomainError("conflict", "questions.circleStopped", {}, "visibility");
  return { visibility: "circle", circleId };
}

async function known(tx: Context, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const found = await tx.db.select({ id: topicsTable.id }).from(topicsTable).where(inArray(topicsTable.id, ids));
  return found.map(({ id }) => id).sort();
}

/** `laptops-2027`, or with a number behind it when that address is another's. */
async function freeSlug(tx: Context, title: string): Promise<string> {
  const wanted = slugOf(title).slice(0, 60) || "project";
  const names = [wanted, ...Array.from({ length: 50 }, (_, n) => `${wanted}-${n + 2}`)];
  const found = await tx.db.select({ slug: projects.slug }).from(projects).where(inArray(projects.slug, names));
  const taken = new Set([...TAKEN, ...found.map(({ slug }) => slug)]);
  return names.find((name) => !taken.has(name)) ?? `${wanted}-${newId().slice(0, 8)}`;
}

/** Changes what it says of itself. A circle that it was shown to keeps its name there until the lead chooses otherwise. */
export function changeProject(ctx: Context, input: ChangeProjectInput): Promise<{ slug: string }> {
  return inTransaction(ctx, async (tx) => {
    const project = await heldProject(tx, input.project, "project.lead");
    const { title, summary } = input;
    const same = project.visibility === "circle" && input.visibility === `circle:${project.circleId}`;
    const reach = same ? {} : await reachOf(tx, input.visibility);
    await tx.db
      .update(projects)
      .set({ title, summary, topics: await known(tx, input.topics), ...reach })
      .where(eq(projects.id, project.id));
    await logIn(tx, { project: project.id, what: "changed" });
    await enqueue(tx, "search.index", { kind: "project", id: project.id });
    return { slug: project.slug };
  });
}

/** It came to its end, or is given up: then nothing in it changes any more, and everybody who takes part is told. */
export function endProject(
  ctx: Context,
  input: { project: string; state: Exclude<ProjectState, "running">; reason: string },
): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const project = await heldProject(tx, input.project, "project.lead");
    if (input.state === "stopped" && input.reason === "") throw new DomainError("invalid", "projects.reasonMissing", {}, "reason");
    await tx.db.update(projects).set({ state: input.state, endedAt: tx.now, endReason: input.reason }).where(eq(projects.id, project.id));
    await logIn(tx, { project: project.id, what: "ended", data: { state: input.state } });
    await enqueue(tx, "notify.project-step", { project: project.id, by: tx.actor.personId });
    await enqueue(tx, "search.index", { kind: "project", id: project.id });
  });
}

/** Somebody of an organisation that takes part leads it too. */
export function addLead(ctx: Context, input: { project: string; person: string }): Promise<{ name: string }> {
  return inTransaction(ctx, async (tx) => {
    const project = await heldProject(tx, input.project, "project.lead");
    const [person] = await tx.db
      .select({ name: people.name, organisationId: people.organisationId })
      .from(people)
      .where(eq(people.id, input.person));
    if (!person?.organisationId || !project.organisationIds.includes(person.organisationId))
      throw new DomainError("invalid", "projects.notAParticipant", {}, "person");
    await leadsNow(tx, project.id, input.person);
    await logIn(tx, { project: project.id, what: "lead", data: { person: input.person } });
    return { name: person.name };
  });
}

/** A colleague of the leading organisation goes on with it: whoever led may be away. */
export function takeOver(ctx: Context, input: { project: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const project = await heldProject(tx, input.project, "project.takeOver");
    if (!tx.actor.personId) throw notFound();
    await leadsNow(tx, project.id, tx.actor.personId);
    await logIn(tx, { project: project.id, what: "lead", data: { person: tx.actor.personId } });
  });
}

async function leadsNow(tx: Context, projectId: string, personId: string): Promise<void> {
  await tx.db.insert(projectLeads).values({ projectId, personId, createdAt: tx.now }).onConflictDoNothing();
}

/** A lead steps back; the last one cannot. */
export function dropLead(ctx: Context, input: { project: string; person: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const project = await heldProject(tx, input.project, "project.lead");
    if (project.leadIds.length === 1) throw new DomainError("conflict", "projects.lastLead");
    const [gone] = await tx.db
      .delete(projectLeads)
      .where(and(eq(projectLeads.projectId, project.id), eq(projectLeads.personId, input.person)))
      .returning({ id: projectLeads.personId });
    if (!gone) throw notFound();
    await logIn(tx, { project: project.id, what: "leadGone", data: { person: input.person } });
  });
}
