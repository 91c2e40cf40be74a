import "server-only";
import { and, eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { projectDecisions } from "../../decisions/tables";
import type { ProjectSubject } from "../../subject";
import { openReview } from "../review/queries";
import { ofProject, textOf } from "../subject";
import { textAnswers, textSections } from "../tables";

/** Names of lib/i18n `projects.tasks`. */
export type TextTask = "beginText" | "writeSections" | "answerReview" | "adoptText";
type Task = { key: TextTask; href: string };

type Asks = (ctx: Context, project: ProjectSubject) => Promise<Task[]>;

const page = ({ slug }: ProjectSubject, rest = "") => `/samenwerken/${slug}/tekst${rest}`;

/** Whoever leads begins the text. */
export const outlineAsks: Asks = async (ctx, project) =>
  project.leadIds.includes(ctx.actor.personId ?? "") && !(await textOf(ctx, project.id)) ? [{ key: "beginText", href: page(project) }] : [];

/** Who was given sections writes those that are empty. */
export const writingAsks: Asks = async (ctx, project) => {
  const mine = and(ofProject(project.id), eq(textSections.ownerId, ctx.actor.personId ?? project.id), eq(textSections.text, ""));
  return (await ctx.db.$count(textSections, mine)) > 0 ? [{ key: "writeSections", href: page(project) }] : [];
};

/** Every organisation answers to a version that is under review. */
export const reviewAsks: Asks = async (ctx, project) => {
  const text = await textOf(ctx, project.id);
  const review = text && (await openReview(ctx, project.id, text.edition));
  const { organisationId } = ctx.actor;
  if (!review || !organisationId) return [];
  const own = and(
    eq(textAnswers.versionId, review.id),
    eq(textAnswers.organisationId, organisationId),
    eq(textAnswers.role, "organisation"),
  );
  return (await ctx.db.$count(textAnswers, own)) === 0 ? [{ key: "answerReview", href: page(project, "/nalezing") }] : [];
};

/** Every organisation says when its bodies decide. */
export const adoptionAsks: Asks = async (ctx, project) => {
  const own = and(
    eq(projectDecisions.projectId, project.id),
    eq(projectDecisions.subject, "adoption"),
    eq(projectDecisions.organisationId, ctx.actor.organisationId ?? project.id),
  );
  return (await ctx.db.$count(projectDecisions, own)) === 0 ? [{ key: "adoptText", href: page(project, "/vaststelling") }] : [];
};
