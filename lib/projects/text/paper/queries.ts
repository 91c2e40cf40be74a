import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { notFound } from "@/lib/kernel/errors";
import { organisations } from "@/lib/people/tables";
import type { DecisionSubject } from "../../decisions/input";
import { decisionsOn } from "../../decisions/queries";
import type { ProjectKind } from "../../kinds";
import { type ProjectSubject, projectInside } from "../../subject";
import { projectOrganisations } from "../../tables";
import { ownCopyOf } from "../copies/queries";
import { filled } from "../placeholders";
import { writersOf } from "../queries";
import { versionNamed } from "../review/queries";
import { numbered } from "./numbering";
import type { AdoptionLine, Publication } from "./publication";
import { formats, TEXT_LANGUAGE, t } from "./words";

/** What bodies decide on for each kind. */
export const subjectOf: Record<ProjectKind, DecisionSubject> = {
  plan: "adoption",
  framework: "adoption",
  hire: "agreement",
  purchase: "commitment",
};

async function around(ctx: Context, project: ProjectSubject, { label, frozenAt }: { label: string; frozenAt: Date }) {
  const [participants, authors, decided] = await Promise.all([
    ctx.db
      .select({ name: organisations.name })
      .from(projectOrganisations)
      .innerJoin(organisations, eq(organisations.id, projectOrganisations.organisationId))
      .where(and(eq(projectOrganisations.projectId, project.id), eq(projectOrganisations.state, "joined")))
      .orderBy(asc(organisations.name)),
    writersOf(ctx, project.id),
    decisionsOn(ctx, project.slug, subjectOf[project.kind]),
  ]);
  const adoption: AdoptionLine[] = decided.flatMap(({ organisation, isMine, bodies }) =>
    bodies
      .filter(({ state }) => state !== null && state !== "notApplicable")
      .map(({ body, state, onDay }) => ({ organisation: organisation.name, body, state, onDay, isMine })),
  );
  return {
    title: project.title,
    version: t("texts.versionOf", { label, day: formats.day(frozenAt) }),
    kind: t(`projects.kinds.${project.kind}`),
    language: TEXT_LANGUAGE,
    participants: participants.map(({ name }) => name),
    authors: authors.map(({ name }) => name),
    adoption,
  };
}

/** A frozen version as it goes on paper. */
export async function versionOnPaper(ctx: Context, slug: string, label: string): Promise<Publication> {
  const project = await projectInside(ctx, slug);
  const version = await versionNamed(ctx, slug, label);
  if (!version) throw notFound();
  const front = await around(ctx, project, version);
  return { ...front, copyOf: "", adoption: version.kind === "common" ? front.adoption : [], sections: numbered(version.sections) };
}

/** The copy of one's own organisation, its places filled in and what it leaves out left out. */
export async function copyOnPaper(ctx: Context, slug: string): Promise<Publication> {
  const project = await projectInside(ctx, slug);
  const copy = await ownCopyOf(ctx, slug);
  if (!copy) throw notFound();
  const front = await around(ctx, project, copy);
  const kept = copy.sections.filter(({ isStruck }) => !isStruck);
  const sections = kept.map(({ title, text, isOwn }) => ({ title: filled(title, copy.values), text: filled(text, copy.values), isOwn }));
  const own = front.adoption.filter(({ organisation }) => organisation === copy.organisation);
  return { ...front, copyOf: copy.organisation, adoption: own, sections: numbered(sections) };
}
