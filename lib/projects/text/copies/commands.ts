import "server-only";
import { and, eq } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { heldForOwn } from "../../subject";
import { MAX_VALUE } from "../input";
import { placesIn } from "../placeholders";
import { textCopies, textCopyParts } from "../tables";
import { lastCommon } from "./queries";

/** The copy of one's own organisation, once there is a common version to make it from. */
async function ownCopy(tx: Context, slug: string) {
  const held = await heldForOwn(tx, slug);
  const common = await lastCommon(tx, held.project.id);
  if (!common) throw new DomainError("conflict", "texts.noCommon");
  return { ...held, common };
}

/** Fills in the places of the text for one's own organisation; what it does not have is left alone. */
export function saveValues(ctx: Context, input: { project: string; values: Record<string, string> }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { project, organisationId, personId, common } = await ownCopy(tx, input.project);
    const names = placesIn(await textsOf(tx, { common, projectId: project.id, organisationId }));
    const values = Object.fromEntries(names.map((name) => [name, (input.values[name] ?? "").trim()]));
    const long = Object.entries(values).find(([, value]) => value.length > MAX_VALUE);
    if (long) throw new DomainError("invalid", "errors.tooLong", {}, `plaats-${names.indexOf(long[0])}`);
    const now = { values, savedBy: personId, savedAt: tx.now };
    await tx.db
      .insert(textCopies)
      .values({ projectId: project.id, organisationId, ...now })
      .onConflictDoUpdate({ target: [textCopies.projectId, textCopies.organisationId], set: now });
  });
}

type Whose = { common: NonNullable<Awaited<ReturnType<typeof lastCommon>>>; projectId: string; organisationId: string };

async function textsOf(tx: Context, { common, projectId, organisationId }: Whose): Promise<string[]> {
  const own = await tx.db.select().from(textCopyParts).where(ofCopy(projectId, organisationId));
  return [...common.sections, ...own].flatMap(({ title, text }) => [title, text]);
}

const ofCopy = (projectId: string, organisationId: string) =>
  and(eq(textCopyParts.projectId, projectId), eq(textCopyParts.organisationId, organisationId));

/** Leaves a section of the common text out of the copy, or takes it in again. */
export function strikeSection(ctx: Context, input: { project: string; section: string; strike: boolean }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { project, organisationId, personId, common } = await ownCopy(tx, input.project);
    if (!common.sections.some(({ id }) => id === input.section)) throw notFound();
    const struck = and(ofCopy(project.id, organisationId), eq(textCopyParts.sectionId, input.section), eq(textCopyParts.isStruck, true));
    await tx.db.delete(textCopyParts).where(struck);
    if (!input.strike) return;
    const row = { projectId: project.id, organisationId, sectionId: input.section, isStruck: true };
    await tx.db.insert(textCopyParts).values({ ...row, savedBy: personId, createdAt: tx.now });
  });
}

type Written = { title: string; text: string };

/** Adds a section of one's own behind one of the common text. */
export function addPart(ctx: Context, input: Written & { project: string; section: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { project, organisationId, personId, common } = await ownCopy(tx, input.project);
    if (!common.sections.some(({ id }) => id === input.section)) throw new DomainError("invalid", "errors.choose", {}, "section");
    if (input.text === "") throw new DomainError("invalid", "errors.required", {}, "text");
    const row = { projectId: project.id, organisationId, sectionId: input.section, title: input.title, text: input.text };
    await tx.db.insert(textCopyParts).values({ ...row, savedBy: personId, createdAt: tx.now });
  });
}

const ownPart = (projectId: string, organisationId: string, part: string) =>
  and(ofCopy(projectId, organisationId), eq(textCopyParts.id, part), eq(textCopyParts.isStruck, false));

export function changePart(ctx: Context, input: Written & { project: string; part: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { project, organisationId, personId } = await ownCopy(tx, input.project);
    const [changed] = await tx.db
      .update(textCopyParts)
      .set({ title: input.title, text: input.text, savedBy: personId })
      .where(ownPart(project.id, organisationId, input.part))
      .returning({ id: textCopyParts.id });
    if (!changed) throw notFound();
  });
}

export function removePart(ctx: Context, input: { project: string; part: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { project, organisationId } = await ownCopy(tx, input.project);
    const [gone] = await tx.db
      .delete(textCopyParts)
      .where(ownPart(project.id, organisationId, input.part))
      .returning({ id: textCopyParts.id });
    if (!gone) throw notFound();
  });
}
