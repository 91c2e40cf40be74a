import "server-only";
import { and, eq, inArray, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { enqueue } from "@/lib/outbox/commands";
import { people } from "@/lib/people/tables";
import { isOpenToJoin } from "../kinds";
import { logIn } from "../log";
import { heldForOwn, heldProject } from "../subject";
import { projectOrganisations, projects } from "../tables";

const ofOrganisation = (projectId: string, organisationId: string) =>
  and(eq(projectOrganisations.projectId, projectId), eq(projectOrganisations.organisationId, organisationId));

/** My organisation would like to, or takes part from now on. Whoever says it is whom the others phone, until another is named. */
export function takePart(ctx: Context, input: { project: string; state: "interested" | "joined" }): Promise<{ title: string }> {
  return inTransaction(ctx, async (tx) => {
    const project = await heldProject(tx, input.project, "project.join");
    const { organisationId, personId } = tx.actor;
    if (!organisationId || !personId) throw notFound();
    if (!isOpenToJoin(project)) throw new DomainError("conflict", "projects.closedToNewcomers");
    const [before] = await tx.db.select().from(projectOrganisations).where(ofOrganisation(project.id, organisationId));
    if (before?.state === input.state) throw new DomainError("conflict", `projects.already.${input.state}`);
    if (before?.state === "joined") throw new DomainError("conflict", "projects.already.joined");
    const now = { state: input.state, contactId: personId, joinedAt: tx.now, leftAt: null, leftReason: "" };
    await tx.db
      .insert(projectOrganisations)
      .values({ projectId: project.id, organisationId, ...now })
      .onConflictDoUpdate({ target: [projectOrganisations.projectId, projectOrganisations.organisationId], set: now });
    await logIn(tx, { project: project.id, what: input.state });
    await enqueue(tx, "notify.project-joined", { project: project.id, organisation: organisationId, by: personId });
    await enqueue(tx, "search.index", { kind: "project", id: project.id });
    return { title: project.title };
  });
}

/** My organisation leaves: it stays visible, with the day. The leading one hands over or ends the project first. */
export function leave(ctx: Context, input: { project: string; reason: string }): Promise<{ title: string }> {
  return inTransaction(ctx, async (tx) => {
    const project = await heldProject(tx, input.project, "project.join");
    const { organisationId } = tx.actor;
    if (organisationId === project.leadOrganisationId) throw new DomainError("conflict", "projects.leadCannotLeave");
    const [left] = await tx.db
      .update(projectOrganisations)
      .set({ state: "left", leftAt: tx.now, leftReason: input.reason })
      .where(and(ofOrganisation(project.id, organisationId ?? ""), eq(projectOrganisations.state, "joined")))
      .returning({ id: projectOrganisations.organisationId });
    if (!left && !(await forgetInterest(tx, project.id, organisationId ?? ""))) throw new DomainError("conflict", "projects.notTakingPart");
    if (left) await logIn(tx, { project: project.id, what: "left" });
    await enqueue(tx, "search.index", { kind: "project", id: project.id });
    return { title: project.title };
  });
}

/** Who was merely interested leaves nothing behind. */
async function forgetInterest(tx: Context, projectId: string, organisationId: string): Promise<boolean> {
  const gone = await tx.db
    .delete(projectOrganisations)
    .where(and(ofOrganisation(projectId, organisationId), eq(projectOrganisations.state, "interested")))
    .returning({ id: projectOrganisations.organisationId });
  return gone.length > 0;
}

/** Whom the others phone about our part: a colleague of ours. */
export function setContact(ctx: Context, input: { project: string; person: string }): Promise<{ name: string }> {
  return inTransaction(ctx, async (tx) => {
    const { project, organisationId } = await heldForOwn(tx, input.project);
    const [person] = await tx.db
      .select({ id: people.id, name: people.name, organisationId: people.organisationId })
      .from(people)
      .where(eq(people.slug, input.person));
    if (!person || person.organisationId !== organisationId) throw new DomainError("invalid", "projects.notAColleague", {}, "person");
    await tx.db.update(projectOrganisations).set({ contactId: person.id }).where(ofOrganisation(project.id, organisationId));
    return { name: person.name };
  });
}

/** Two organisations became one: it takes part wherever either did. What was filled in before stays under the old name. */
export async function mergeParticipation(tx: Context, from: string, into: string): Promise<void> {
  const ofOther = tx.db
    .select({ one: sql`1` })
    .from(aliased)
    .where(and(eq(aliased.projectId, projectOrganisations.projectId), eq(aliased.organisationId, into)));
  await tx.db
    .update(projectOrganisations)
    .set({ organisationId: into })
    .where(and(eq(projectOrganisations.organisationId, from), notExists(ofOther)));
  const both = await tx.db
    .select({ id: projects.id, kind: projects.kind, phase: projects.phase })
    .from(projects)
    .innerJoin(projectOrganisations, and(eq(projectOrganisations.projectId, projects.id), eq(projectOrganisations.organisationId, from)))
    .where(eq(projectOrganisations.state, "joined"));
  // Who takes part in a published purchase does not change, not even so.
  const open = both.filter(isOpenToJoin).map(({ id }) => id);
  const of = (organisation: string) =>
    and(eq(projectOrganisations.organisationId, organisation), inArray(projectOrganisations.projectId, open));
  await tx.db.update(projectOrganisations).set({ state: "joined", leftAt: null, leftReason: "" }).where(of(into));
  await tx.db.update(projectOrganisations).set({ state: "left", leftAt: tx.now }).where(of(from));
  await tx.db.update(projects).set({ leadOrganisationId: into }).where(eq(projects.leadOrganisationId, from));
}

const aliased = alias(projectOrganisations, "other");
