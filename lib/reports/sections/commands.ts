import "server-only";
import { and, asc, eq, max } from "drizzle-orm";
import { formatsFor } from "@/lib/i18n/formats";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { people } from "@/lib/people/tables";
import { reportActions, reportDecisions, reportSections, sectionRevisions } from "../tables";
import { writableReport, writableSection } from "./queries";

type Saved = { section: string; revision: number; title: string; text: string };

/** Saves a section, unless somebody else did since it was read: then both texts stay, and the writer chooses. */
export function saveSection(ctx: Context, { section: id, revision, title, text }: Saved): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { section } = await writableSection(tx, id);
    const { personId } = tx.actor;
    if (!personId) throw new DomainError("not_signed_in", "errors.notSignedIn");
    if (section.title === title && section.text === text) return;
    if (section.revision !== revision) throw await changedMeanwhile(tx, id, section.revision);
    const number = section.revision + 1;
    await tx.db.update(reportSections).set({ title, text, revision: number, savedAt: tx.now }).where(eq(reportSections.id, id));
    await tx.db.insert(sectionRevisions).values({ sectionId: id, number, title, text, savedBy: personId, savedAt: tx.now });
  });
}

async function changedMeanwhile(tx: Context, id: string, revision: number): Promise<DomainError> {
  const [last] = await tx.db
    .select({ name: people.name, at: sectionRevisions.savedAt })
    .from(sectionRevisions)
    .innerJoin(people, eq(people.id, sectionRevisions.savedBy))
    .where(and(eq(sectionRevisions.sectionId, id), eq(sectionRevisions.number, revision)));
  const time = last ? formatsFor(tx.actor.locale).time(last.at) : "";
  return new DomainError("conflict", "reports.changedMeanwhile", { name: last?.name ?? "", time }, "text");
}

/** A section for what was not on the agenda, at the end. */
export function addSection(ctx: Context, { meeting, title }: { meeting: string; title: string }): Promise<{ id: string }> {
  return inTransaction(ctx, async (tx) => {
    const { report } = await writableReport(tx, meeting);
    const [last] = await tx.db
      .select({ position: max(reportSections.position) })
      .from(reportSections)
      .where(eq(reportSections.reportId, report.id));
    const [added] = await tx.db
      .insert(reportSections)
      .values({ reportId: report.id, position: (last?.position ?? 0) + 1, title })
      .returning({ id: reportSections.id });
    if (!added) throw new Error("no section was inserted");
    return added;
  });
}

/** Changes places with the section before or after it. */
export function moveSection(ctx: Context, { section: id, direction }: { section: string; direction: "up" | "down" }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { section, report } = await writableSection(tx, id);
    const all = await tx.db
      .select({ id: reportSections.id, position: reportSections.position })
      .from(reportSections)
      .where(eq(reportSections.reportId, report.id))
      .orderBy(asc(reportSections.position));
    const at = all.findIndex((one) => one.id === id);
    const other = all[direction === "up" ? at - 1 : at + 1];
    if (!other) return;
    await tx.db.update(reportSections).set({ position: other.position }).where(eq(reportSections.id, id));
    await tx.db.update(reportSections).set({ position: section.position }).where(eq(reportSections.id, other.id));
  });
}

/** Takes out a section in which nothing was decided or taken up. */
export function removeSection(ctx: Context, { section: id }: { section: string }): Promise<{ meeting: string }> {
  return inTransaction(ctx, async (tx) => {
    const { meeting } = await writableSection(tx, id);
    const decided = await tx.db.$count(reportDecisions, eq(reportDecisions.sectionId, id));
    const taken = await tx.db.$count(reportActions, eq(reportActions.sectionId, id));
    if (decided + taken > 0) throw new DomainError("conflict", "reports.sectionInUse");
    await tx.db.delete(reportSections).where(eq(reportSections.id, id));
    return { meeting: meeting.slug };
  });
}
