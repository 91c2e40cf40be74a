import "server-only";
import { desc, eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { meetings } from "@/lib/meetings/tables";
import { people } from "@/lib/people/tables";
import { authorize, can } from "@/lib/policy/rules";
import { existing, subjectOf } from "../queries";
import { reportSections, reports, sectionRevisions } from "../tables";

/** A section that this actor may write now, with its report. Within a transaction the report is held meanwhile. */
export async function writableSection(tx: Context, id: string) {
  const section = await sectionNamed(tx, id);
  const subject = await writableReport(tx, section.slug);
  const [now] = await tx.db.select().from(reportSections).where(eq(reportSections.id, id));
  if (!now) throw notFound();
  return { ...subject, section: now };
}

/** A report in which this actor may write now: while it is made and looked at; once it is published, its leads correct it. */
export async function writableReport(tx: Context, slug: string) {
  const subject = await subjectOf(tx, slug, true);
  authorize(tx.actor, "report.write", subject);
  const report = existing(subject);
  const mayCorrect = report.state === "published" && can(tx.actor, "report.lead", subject);
  if (!["draft", "review"].includes(report.state) && !mayCorrect) throw new DomainError("conflict", "reports.closed");
  return { ...subject, report };
}

async function sectionNamed(tx: Context, id: string) {
  if (!isId(id)) throw notFound();
  const [found] = await tx.db
    .select({ slug: meetings.slug })
    .from(reportSections)
    .innerJoin(reports, eq(reports.id, reportSections.reportId))
    .innerJoin(meetings, eq(meetings.id, reports.meetingId))
    .where(eq(reportSections.id, id));
  if (!found) throw notFound();
  return found;
}

/** What a section was after each save, the newest first. For those who write it. */
export async function revisionsOf(ctx: Context, id: string) {
  const { slug } = await sectionNamed(ctx, id);
  authorize(ctx.actor, "report.write", await subjectOf(ctx, slug));
  return ctx.db
    .select({
      number: sectionRevisions.number,
      title: sectionRevisions.title,
      text: sectionRevisions.text,
      by: people.name,
      at: sectionRevisions.savedAt,
    })
    .from(sectionRevisions)
    .innerJoin(people, eq(people.id, sectionRevisions.savedBy))
    .where(eq(sectionRevisions.sectionId, id))
    .orderBy(desc(sectionRevisions.number));
}
