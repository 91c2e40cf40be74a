import "server-only";
import { eq, inArray, max } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { logIn } from "../../log";
import { heldProject, type ProjectSubject } from "../../subject";
import { type OutlineName, outlines } from "../outlines";
import { heldSection, heldText, sectionsNow, type TextSubject, textOf } from "../subject";
import { projectTexts, textSections } from "../tables";

/** Begins the text of a project, from an outline or empty. Beginning again changes nothing. */
export function startText(ctx: Context, input: { project: string; outline: OutlineName | "empty" }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const project = await heldProject(tx, input.project, "project.lead");
    if (await textOf(tx, project.id)) return;
    await tx.db.insert(projectTexts).values({ projectId: project.id, createdAt: tx.now });
    const planned = input.outline === "empty" ? [] : outlines[input.outline];
    const rows = planned.map(({ title, about }, at) => ({ projectId: project.id, position: at + 1, title, about }));
    if (rows.length > 0) await tx.db.insert(textSections).values(rows);
    await logIn(tx, { project: project.id, what: "textStarted" });
  });
}

type Planned = { title: string; about: string; owner: string; dueOn: string };

/** A section at the end. */
export function addSection(ctx: Context, { project: slug, ...planned }: Planned & { project: string }): Promise<{ id: string }> {
  return inTransaction(ctx, async (tx) => {
    const { project } = await heldText(tx, slug, "project.lead");
    const [last] = await tx.db
      .select({ position: max(textSections.position) })
      .from(textSections)
      .where(eq(textSections.projectId, project.id));
    const [added] = await tx.db
      .insert(textSections)
      .values({ projectId: project.id, position: (last?.position ?? 0) + 1, ...(await columnsOf(tx, project, planned)) })
      .returning({ id: textSections.id });
    if (!added) throw new Error("no section was inserted");
    return added;
  });
}

/** Who writes a section, until when, and what it is called. */
export function changeSection(ctx: Context, { section: id, ...planned }: Planned & { section: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { project } = await ledSection(tx, id);
    await tx.db
      .update(textSections)
      .set(await columnsOf(tx, project, planned))
      .where(eq(textSections.id, id));
  });
}

async function columnsOf(tx: Context, project: ProjectSubject, { title, about, owner, dueOn }: Planned) {
  return { title, about, ownerId: await ownerAmong(tx, project, owner), dueOn: dueOn === "" ? null : dueOn };
}

/** Only who works for an organisation that takes part writes. */
async function ownerAmong(tx: Context, { organisationIds }: ProjectSubject, owner: string): Promise<string | null> {
  if (owner === "") return null;
  const [person] = isId(owner)
    ? await tx.db.select({ id: people.id, organisationId: people.organisationId }).from(people).where(eq(people.id, owner))
    : [];
  if (!person?.organisationId || !organisationIds.includes(person.organisationId))
    throw new DomainError("invalid", "projects.notAParticipant", {}, "owner");
  return person.id;
}

async function ledSection(tx: Context, id: string): Promise<TextSubject> {
  const held = await heldSection(tx, id);
  authorize(tx.actor, "project.lead", held.project);
  return held;
}

/** Changes places with the section before or after it. */
export function moveSection(ctx: Context, { section: id, direction }: { section: string; direction: "up" | "down" }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { project } = await ledSection(tx, id);
    const ids = (await sectionsNow(tx, project.id)).map((section) => section.id);
    const at = ids.indexOf(id);
    const to = direction === "up" ? at - 1 : at + 1;
    if (to < 0 || to >= ids.length) return;
    ids.splice(to, 0, ...ids.splice(at, 1));
    for (const [place, moved] of ids.entries())
      await tx.db
        .update(textSections)
        .set({ position: place + 1 })
        .where(eq(textSections.id, moved));
  });
}

/** Takes a section out of the outline. What was written stays in the history, and can be put back. */
export function removeSection(ctx: Context, { section: id }: { section: string }): Promise<{ project: string; title: string }> {
  return inTransaction(ctx, async (tx) => {
    const { project } = await ledSection(tx, id);
    const [removed] = await tx.db
      .update(textSections)
      .set({ removedAt: tx.now, editorId: null, editorSince: null })
      .where(eq(textSections.id, id))
      .returning({ title: textSections.title });
    return { project: project.slug, title: removed?.title ?? "" };
  });
}

/** Puts a section that was taken out back, at the end. */
export function restoreSection(ctx: Context, input: { project: string; section: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { project } = await heldText(tx, input.project, "project.lead");
    const all = await tx.db.select().from(textSections).where(eq(textSections.projectId, project.id));
    const section = all.find(({ id, removedAt }) => id === input.section && removedAt !== null);
    if (!section) throw new DomainError("conflict", "texts.notRemoved");
    const position = Math.max(...all.map((one) => one.position)) + 1;
    await tx.db
      .update(textSections)
      .set({ removedAt: null, position })
      .where(inArray(textSections.id, [section.id]));
  });
}
