import "server-only";
import { asc, eq, inArray } from "drizzle-orm";
import { MAX_TOPICS } from "@/lib/documents/input";
import type { Context } from "@/lib/kernel/context";
import { brusselsDay } from "@/lib/kernel/dates";
import { organisations, people } from "@/lib/people/tables";
import { pointsOf } from "../../hiring/agreement/queries";
import { hireOf } from "../../hiring/form/queries";
import { halfDays } from "../../hiring/kinds";
import { vacancyOf } from "../../hiring/vacancy/queries";
import { weekOf } from "../../hiring/week/queries";
import { phasesOf } from "../../kinds";
import { participantsOf } from "../../participation/queries";
import { awardsIn } from "../../purchase/award/queries";
import { evaluationsIn } from "../../purchase/evaluation/queries";
import { purchaseOf } from "../../purchase/queries";
import { findProject, type Project } from "../../queries";
import type { ProjectSubject } from "../../subject";
import { t } from "../../text/paper/words";
import { possibleWriters, writersOf } from "../../text/queries";
import { type HireFacts, type PurchaseFacts, proposalOf } from "../proposal";

/** The report as it is proposed, and who may have written it: who leads and who wrote at its text are ticked. */
export async function reportOf(ctx: Context, { id, slug, leadIds }: ProjectSubject) {
  const [project, possible, wrote] = await Promise.all([findProject(ctx, slug), possibleWriters(ctx, slug), writersOf(ctx, id)]);
  const likely = new Set([...leadIds, ...wrote.map((writer) => writer.id)]);
  return {
    title: t("closing.titleOf", { title: project.title }),
    text: await textFor(ctx, project),
    writers: possible,
    authors: possible.filter((person) => likely.has(person.id)).map((person) => person.id),
    topics: project.topics.slice(0, MAX_TOPICS),
  };
}

async function textFor(ctx: Context, project: Project): Promise<string> {
  const participants = await participantsOf(ctx, project.slug);
  return proposalOf({
    summary: project.summary,
    leadOrganisation: project.leadOrganisation,
    participants: participants.filter(({ state }) => state === "joined").map(({ name }) => name),
    phases: phasesOf[project.kind].map((phase) => ({
      phase,
      reachedAt: project.days.find((day) => day.phase === phase)?.reachedAt ?? null,
    })),
    endedAt: project.endedAt ?? ctx.now,
    leads: await leadsNamed(ctx, project.leadIds),
    purchase: project.kind === "purchase" ? await purchaseFacts(ctx, project.slug) : undefined,
    hire: project.kind === "hire" ? await hireFacts(ctx, project.slug) : undefined,
  });
}

async function leadsNamed(ctx: Context, ids: string[]) {
  const rows = await ctx.db
    .select({ name: people.name, organisation: organisations.name })
    .from(people)
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(inArray(people.id, ids))
    .orderBy(asc(people.name));
  return rows.map(({ name, organisation }) => ({ name, organisation: organisation ?? "" }));
}

async function purchaseFacts(ctx: Context, slug: string): Promise<PurchaseFacts> {
  const [{ form, published, lots, criteria }, { byLot }, evaluations] = await Promise.all([
    purchaseOf(ctx, slug),
    awardsIn(ctx, slug),
    evaluationsIn(ctx, slug),
  ]);
  return {
    form,
    published,
    lots: lots.map(({ number, title }) => ({ number, title })),
    criteria,
    isAwarded: [...byLot.values()].some(({ outcome }) => outcome === "awarded"),
    lessons: evaluations.filter(({ isShared }) => isShared),
  };
}

async function hireFacts(ctx: Context, slug: string): Promise<HireFacts> {
  const [{ form }, { vacancy }, { cells }, { points }] = await Promise.all([
    hireOf(ctx, slug),
    vacancyOf(ctx, slug),
    weekOf(ctx, slug),
    pointsOf(ctx, slug),
  ]);
  const isPublic = vacancy.publishedOn !== null && vacancy.publishedOn <= brusselsDay(ctx.now);
  const names = [...new Set(cells.flatMap((cell) => cell.names))].sort();
  return {
    form,
    vacancy: isPublic ? { profile: vacancy.profile, link: vacancy.link } : null,
    week: names.map((organisation) => ({
      organisation,
      halfDays: halfDays.filter((half) => cells.some((cell) => cell.halfDay === half && cell.names.includes(organisation))),
    })),
    points: points.filter(({ doneAt }) => doneAt !== null).map(({ point }) => t(`hiring.points.${point}`)),
  };
}

export type Report = Awaited<ReturnType<typeof reportOf>>;
