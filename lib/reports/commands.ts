import "server-only";
import { eq } from "drizzle-orm";
import { record } from "@/lib/audit/commands";
import { wordsFor } from "@/lib/i18n";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { programmeOf } from "@/lib/meetings/agenda/queries";
import { bySlug, subjectOf as meetingSubject } from "@/lib/meetings/queries";
import { membersOf } from "@/lib/membership/queries";
import { authorize } from "@/lib/policy/rules";
import { REPORT_LANGUAGE } from "./language";
import { existing, subjectOf } from "./queries";
import { reportSections, reports, reportWriters } from "./tables";

/** Begins the report: an introduction and a section for each item of the agenda but coffee and breaks. Beginning again changes nothing. */
export function startReport(ctx: Context, input: { meeting: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { meeting, report } = await ledReport(tx, input.meeting);
    if (meeting.state === "draft") throw new DomainError("conflict", "meetings.isDraft");
    if (meeting.state === "cancelled") throw new DomainError("conflict", "meetings.isCancelled");
    if (report && report.state !== "waived") return;
    const [begun] = await tx.db
      .insert(reports)
      .values({ meetingId: meeting.id, createdAt: tx.now })
      .onConflictDoUpdate({ target: reports.meetingId, set: { state: "draft", waivedBecause: "" } })
      .returning({ id: reports.id });
    const isNew = begun && (await tx.db.$count(reportSections, eq(reportSections.reportId, begun.id))) === 0;
    if (isNew) await insertSections(tx, { reportId: begun.id, slug: input.meeting });
  });
}

async function insertSections(tx: Context, { reportId, slug }: { reportId: string; slug: string }): Promise<void> {
  const items = (await programmeOf(tx, slug)).filter(({ kind }) => kind !== "break" && kind !== "welcome");
  const titles = [
    { title: wordsFor(REPORT_LANGUAGE)("reports.introduction"), agendaItemId: null },
    ...items.map(({ id, title }) => ({ title, agendaItemId: id })),
  ];
  await tx.db.insert(reportSections).values(titles.map((section, at) => ({ reportId, position: at + 1, ...section })));
}

/** Says that no report will come, and why: nobody is reminded any more. What was written stays, for when it does come. */
export function waiveReport(ctx: Context, input: { meeting: string; because: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { meeting, report } = await ledReport(tx, input.meeting);
    if (report && report.state !== "draft") throw new DomainError("conflict", "reports.notDraft");
    const waived = { state: "waived" as const, waivedBecause: input.because };
    if (report) await tx.db.update(reports).set(waived).where(eq(reports.id, report.id));
    else await tx.db.insert(reports).values({ meetingId: meeting.id, createdAt: tx.now, ...waived });
    await record(tx, { action: "report.waived", subject: { kind: "meeting", id: meeting.id }, circleId: meeting.circleIds[0] });
  });
}

/** Asks members to write along; who is not named any more no longer may. */
export function nameWriters(ctx: Context, input: { meeting: string; writers: string[] }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const subject = await ledReport(tx, input.meeting);
    const { id: reportId } = existing(subject);
    const members = new Set((await membersOf(tx, subject.circleIds)).map(({ id }) => id));
    const writers = [...new Set(input.writers)];
    if (writers.some((id) => !members.has(id))) throw new DomainError("invalid", "errors.choose", {}, "writers");
    await tx.db.delete(reportWriters).where(eq(reportWriters.reportId, reportId));
    if (writers.length > 0) await tx.db.insert(reportWriters).values(writers.map((personId) => ({ reportId, personId })));
  });
}

/** The report of a meeting that this actor leads. Holding the meeting makes all who decide about it stand in one line. */
export async function ledReport(tx: Context, slug: string) {
  await meetingSubject(tx, bySlug(slug), true);
  const subject = await subjectOf(tx, slug, true);
  authorize(tx.actor, "report.lead", subject);
  return subject;
}
