import "server-only";
import { and, asc, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { readablePeople } from "@/lib/membership/colleagues/queries";
import { organisations, people } from "@/lib/people/tables";
import { authorize, can } from "@/lib/policy/rules";
import { projectInside } from "../subject";
import { openComments } from "./comments/queries";
import { wordCount } from "./markdown";
import { openReview } from "./review/queries";
import { commonOf, type Section, sectionsNow, textOf } from "./subject";
import { textRevisions, textSections } from "./tables";
import { editorOf } from "./writing/lock";

/** The text of a project: its sections with who writes them and how far they are; null when nobody began it. */
export async function findText(ctx: Context, slug: string) {
  const project = await projectInside(ctx, slug);
  const text = await textOf(ctx, project.id);
  if (!text) return null;
  const [sections, common, review, comments] = await Promise.all([
    sectionsNow(ctx, project.id),
    commonOf(ctx, project.id, text.edition),
    openReview(ctx, project.id, text.edition),
    openComments(ctx, project.id),
  ]);
  const [names, aside, last] = await Promise.all([namesOf(ctx, sections), waitingBeside(ctx, project.id), lastWriters(ctx, project.id)]);
  const isOpen = common === null && project.state === "running";
  return {
    project,
    edition: text.edition,
    common,
    review,
    may: { lead: project.state === "running" && can(ctx.actor, "project.lead", project) },
    isOpen,
    sections: sections.map((section) => {
      const editor = isOpen ? editorOf(section, ctx.now) : null;
      return {
        id: section.id,
        title: section.title,
        about: section.about,
        text: section.text,
        revision: section.revision,
        savedAt: section.savedAt,
        /** Who saved it last. */
        lastBy: last.get(section.id) ?? "",
        ownerId: section.ownerId,
        owner: names.get(section.ownerId ?? "") ?? null,
        dueOn: section.dueOn,
        words: wordCount(section.text),
        editor:
          editor === null ? null : { name: names.get(editor)?.name ?? "", since: section.editorSince, isMe: editor === ctx.actor.personId },
        comments: comments.get(section.id) ?? 0,
        hasAside: aside.has(section.id),
        mayWrite: isOpen && can(ctx.actor, "text.write", { project, ownerId: section.ownerId }),
      };
    }),
  };
}
export type TextView = NonNullable<Awaited<ReturnType<typeof findText>>>;
export type SectionView = TextView["sections"][number];

async function namesOf(ctx: Context, sections: Section[]) {
  const ids = [...new Set(sections.flatMap(({ ownerId, editorId }) => [ownerId, editorId]).filter((id) => id !== null))];
  if (ids.length === 0) return new Map<string, { name: string; organisation: string | null }>();
  const rows = await ctx.db
    .select({ id: people.id, name: people.name, organisation: organisations.name })
    .from(people)
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(inArray(people.id, ids));
  return new Map(rows.map(({ id, ...named }) => [id, named]));
}

async function lastWriters(ctx: Context, projectId: string): Promise<Map<string, string>> {
  const rows = await ctx.db
    .select({ id: textSections.id, name: people.name })
    .from(textSections)
    .innerJoin(textRevisions, and(eq(textRevisions.sectionId, textSections.id), eq(textRevisions.number, textSections.revision)))
    .innerJoin(people, eq(people.id, textRevisions.savedBy))
    .where(eq(textSections.projectId, projectId));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function waitingBeside(ctx: Context, projectId: string): Promise<Set<string>> {
  const rows = await ctx.db
    .selectDistinct({ id: textRevisions.sectionId })
    .from(textRevisions)
    .innerJoin(textSections, eq(textSections.id, textRevisions.sectionId))
    .where(and(eq(textSections.projectId, projectId), isNotNull(textRevisions.asideOf), isNull(textRevisions.settledAt)));
  return new Set(rows.map(({ id }) => id));
}

/** Sections that were taken out, for its leads to put back. */
export async function removedSections(ctx: Context, slug: string) {
  const project = await projectInside(ctx, slug);
  authorize(ctx.actor, "project.lead", project);
  return ctx.db
    .select({ id: textSections.id, title: textSections.title })
    .from(textSections)
    .where(and(eq(textSections.projectId, project.id), isNotNull(textSections.removedAt)))
    .orderBy(asc(textSections.position));
}

/** Everybody who could write a section: people of the organisations that take part. */
export async function possibleWriters(ctx: Context, slug: string) {
  const project = await projectInside(ctx, slug);
  if (project.organisationIds.length === 0) return [];
  const rows = await ctx.db
    .select({ id: people.id, name: people.name, organisation: organisations.name })
    .from(people)
    .innerJoin(organisations, eq(organisations.id, people.organisationId))
    .where(and(inArray(people.organisationId, project.organisationIds), isNull(people.leftAt)))
    .orderBy(asc(organisations.name), asc(people.name));
  const readable = new Set(
    (
      await readablePeople(
        ctx,
        rows.map(({ id }) => id),
      )
    ).map(({ id }) => id),
  );
  return rows.filter(({ id }) => readable.has(id));
}

/** Who wrote a text: everybody of whose hand something was saved in a section that is still in it, who saved most first. */
export function writersOf(ctx: Context, projectId: string) {
  return ctx.db
    .select({ id: people.id, name: people.name })
    .from(textRevisions)
    .innerJoin(textSections, eq(textSections.id, textRevisions.sectionId))
    .innerJoin(people, eq(people.id, textRevisions.savedBy))
    .where(
      and(
        eq(textSections.projectId, projectId),
        isNull(textSections.removedAt),
        sql`${textRevisions.text} <> ''`,
        or(isNull(textRevisions.asideOf), isNotNull(textRevisions.settledAt)),
      ),
    )
    .groupBy(people.id, people.name)
    .orderBy(sql`count(*) desc`, asc(people.name));
}
