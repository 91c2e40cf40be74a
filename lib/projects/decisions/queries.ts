import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { type OrganisationKind, organisations } from "@/lib/people/tables";
import { projectInside } from "../subject";
import { projectOrganisations } from "../tables";
import { type DecidingBody, type DecisionSubject, projectDecisions } from "./tables";

/** The bodies that decide in each kind of organisation. A municipality speaks for its OCMW too, which is another legal person. */
export function bodiesOf(kind: OrganisationKind): DecidingBody[] {
  if (kind === "municipality") return ["council", "executive", "ocmwCouncil", "ocmwExecutive"];
  if (kind === "ocmw") return ["ocmwCouncil", "ocmwExecutive"];
  return ["board"];
}

/** Per organisation that takes part, what its bodies decided on one subject. */
export async function decisionsOn(ctx: Context, slug: string, subject: DecisionSubject) {
  const project = await projectInside(ctx, slug);
  const [parts, decided] = await Promise.all([
    ctx.db
      .select({ id: organisations.id, slug: organisations.slug, name: organisations.name, kind: organisations.kind })
      .from(projectOrganisations)
      .innerJoin(organisations, eq(organisations.id, projectOrganisations.organisationId))
      .where(and(eq(projectOrganisations.projectId, project.id), eq(projectOrganisations.state, "joined")))
      .orderBy(asc(organisations.name)),
    ctx.db
      .select()
      .from(projectDecisions)
      .where(and(eq(projectDecisions.projectId, project.id), eq(projectDecisions.subject, subject))),
  ]);
  return parts.map((organisation) => ({
    organisation,
    isMine: organisation.id === ctx.actor.organisationId,
    bodies: bodiesOf(organisation.kind).map((body) => {
      const found = decided.find((row) => row.organisationId === organisation.id && row.body === body);
      return { body, state: found?.state ?? null, onDay: found?.onDay ?? null, link: found?.link ?? "" };
    }),
  }));
}

export type OrganisationDecisions = Awaited<ReturnType<typeof decisionsOn>>[number];
