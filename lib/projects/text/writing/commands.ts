import "server-only";
import { and, eq, isNotNull, isNull, max } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { enqueue } from "@/lib/outbox/commands";
import { people } from "@/lib/people/tables";
import { type Section, writableSection } from "../subject";
import { textRevisions, textSections } from "../tables";
import { editorOf } from "./lock";

/** Opens a section to write in. Who has it open already keeps it, unless somebody takes it over. */
export function openSection(
  ctx: Context,
  { section: id, over = false }: { section: string; over?: boolean },
): Promise<{ project: string }> {
  return inTransaction(ctx, async (tx) => {
    const { section, project, personId } = await writableSection(tx, id);
    const editor = editorOf(section, tx.now);
    if (editor !== null && editor !== personId && !over)
      throw new DomainError("conflict", "texts.isBeingWritten", { name: await nameOf(tx, editor) });
    await tx.db.update(textSections).set({ editorId: personId, editorSince: tx.now }).where(eq(textSections.id, id));
    return { project: project.slug };
  });
}

/** Lets a section go that one has open. */
export function closeSection(ctx: Context, { section: id }: { section: string }): Promise<{ project: string }> {
  return inTransaction(ctx, async (tx) => {
    const { project, personId } = await writableSection(tx, id);
    await tx.db
      .update(textSections)
      .set({ editorId: null, editorSince: null })
      .where(and(eq(textSections.id, id), eq(textSections.editorId, personId)));
    return { project: project.slug };
  });
}

async function nameOf(tx: Context, personId: string): Promise<string> {
  const [person] = await tx.db.select({ name: people.name }).from(people).where(eq(people.id, personId));
  return person?.name ?? "";
}

type Saved = { section: string; revision: number; text: string; note: string; next: "on" | "done" };
/** `aside`: somebody else had saved since; both texts are kept, and `name` says who that was. */
export type SaveOutcome = { project: string; outcome: "saved" | "same" | "aside"; number: number; name: string };

/**
 * Saves a section as another version. When somebody else saved since it was read, the text is kept beside theirs, and both are told:
 * nothing that was written is lost, and nobody's words are overwritten.
 */
export function saveSection(ctx: Context, { section: id, revision, text, note, next }: Saved): Promise<SaveOutcome> {
  return inTransaction(ctx, async (tx) => {
    const { section, project, personId } = await writableSection(tx, id);
    const done = { project: project.slug, name: "" };
    if (section.text === text) {
      await keepOpen(tx, section, { personId, next });
      return { ...done, outcome: "same", number: section.revision };
    }
    const number = await nextNumber(tx, id);
    const isAside = section.revision !== revision;
    const asideOf = isAside ? revision : null;
    await tx.db.insert(textRevisions).values({ sectionId: id, number, text, note, savedBy: personId, savedAt: tx.now, asideOf });
    if (isAside) {
      await enqueue(tx, "notify.text-aside", { section: id, number });
      return { ...done, outcome: "aside", number, name: await writerOf(tx, section) };
    }
    await tx.db.update(textSections).set({ text, revision: number, savedAt: tx.now }).where(eq(textSections.id, id));
    await keepOpen(tx, section, { personId, next });
    return { ...done, outcome: "saved", number };
  });
}

/** Who goes on writing keeps the section; who is done, or lost it to another meanwhile, does not take it. */
async function keepOpen(tx: Context, section: Section, { personId, next }: { personId: string; next: Saved["next"] }): Promise<void> {
  const editor = editorOf(section, tx.now);
  if (editor !== null && editor !== personId) return;
  const now = next === "on" ? { editorId: personId, editorSince: tx.now } : { editorId: null, editorSince: null };
  await tx.db.update(textSections).set(now).where(eq(textSections.id, section.id));
}

async function nextNumber(tx: Context, id: string): Promise<number> {
  const [last] = await tx.db
    .select({ number: max(textRevisions.number) })
    .from(textRevisions)
    .where(eq(textRevisions.sectionId, id));
  return (last?.number ?? 0) + 1;
}

async function writerOf(tx: Context, section: Section): Promise<string> {
  const [last] = await tx.db
    .select({ name: people.name })
    .from(textRevisions)
    .innerJoin(people, eq(people.id, textRevisions.savedBy))
    .where(and(eq(textRevisions.sectionId, section.id), eq(textRevisions.number, section.revision)));
  return last?.name ?? "";
}

type Settled = { section: string; number: number; how: "merge" | "both" | "leave"; revision: number; merged: string };

/** Brings a text that stands beside the section together with it, or leaves it in the history. */
export function settleAside(ctx: Context, { section: id, number, how, revision, merged }: Settled): Promise<SaveOutcome> {
  return inTransaction(ctx, async (tx) => {
    const { section, project, personId } = await writableSection(tx, id);
    if (section.revision !== revision) throw new DomainError("conflict", "texts.changedSince");
    const [aside] = await tx.db
      .update(textRevisions)
      .set({ settledAt: tx.now })
      .where(
        and(
          eq(textRevisions.sectionId, id),
          eq(textRevisions.number, number),
          isNotNull(textRevisions.asideOf),
          isNull(textRevisions.settledAt),
        ),
      )
      .returning({ text: textRevisions.text });
    if (!aside) throw new DomainError("conflict", "texts.settledAlready");
    const done = { project: project.slug, name: "", outcome: "saved" as const };
    if (how === "leave") return { ...done, number: section.revision };
    const text = how === "merge" ? merged : [section.text, aside.text].filter(Boolean).join("\n\n");
    const next = await nextNumber(tx, id);
    await tx.db.insert(textRevisions).values({ sectionId: id, number: next, text, savedBy: personId, savedAt: tx.now });
    await tx.db.update(textSections).set({ text, revision: next, savedAt: tx.now }).where(eq(textSections.id, id));
    return { ...done, number: next };
  });
}
