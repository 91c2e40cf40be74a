import "server-only";
import { and, count, desc, eq, ne } from "drizzle-orm";
import type { Visibility } from "@/lib/documents/choices";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { findMeeting } from "@/lib/meetings/queries";
import { people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { REPORT_LANGUAGE } from "../language";
import { existing, findReport, subjectOf } from "../queries";
import { reportSections, type reports, sectionRevisions } from "../tables";
import type { Printed } from "./paper";

/** Who wrote a report: everybody of whose hand something was saved, who saved most first. */
export function authorsOf(ctx: Context, reportId: string) {
  return ctx.db
    .select({ id: people.id, name: people.name })
    .from(sectionRevisions)
    .innerJoin(reportSections, eq(reportSections.id, sectionRevisions.sectionId))
    .innerJoin(people, eq(people.id, sectionRevisions.savedBy))
    .where(and(eq(reportSections.reportId, reportId), ne(sectionRevisions.text, "")))
    .groupBy(people.id, people.name)
    .orderBy(desc(count()), people.name);
}

export type Wanted = { title: string; visibility: Visibility; correction?: string };

/** A report with all that is printed of it. For its leads. */
export async function printable(ctx: Context, slug: string, { title, visibility, correction }: Wanted): Promise<Printed> {
  const subject = await subjectOf(ctx, slug);
  authorize(ctx.actor, "report.lead", subject);
  const report = existing(subject);
  const [view, meeting, authors] = await Promise.all([findReport(ctx, slug), findMeeting(ctx, slug), authorsOf(ctx, report.id)]);
  const now = { version: view.corrections.length + 2, because: correction ?? "", at: ctx.now };
  return {
    ...view,
    title,
    circles: meeting.circles.map(({ name }) => name),
    authors: authors.map(({ name }) => name),
    approval: approvalText(report),
    corrections: correction ? [...view.corrections, now] : view.corrections,
    isForVisitors: visibility === "public",
  };
}

function approvalText({ approvedBy, approvedAt, approvedOn }: typeof reports.$inferSelect): string {
  const t = wordsFor(REPORT_LANGUAGE);
  const { day, storedDay } = formatsFor(REPORT_LANGUAGE);
  if (!approvedBy || !approvedAt) return "";
  if (approvedBy === "meeting") return t("reports.approvedMeeting", { day: approvedOn ? storedDay(approvedOn) : day(approvedAt) });
  return t(approvedBy === "all" ? "reports.approvedAll" : "reports.approvedSilence", { day: day(approvedAt) });
}
