import "server-only";
import { and, eq, isNotNull } from "drizzle-orm";
import { record } from "@/lib/audit/commands";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { after, brusselsDay, DAY, fromBrussels } from "@/lib/kernel/dates";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { enqueue } from "@/lib/outbox/commands";
import { authorize } from "@/lib/policy/rules";
import { ledReport } from "../commands";
import { existing, type ReportSubject, subjectOf } from "../queries";
import { type ApprovedBy, type RemarkOutcome, reportActions, reportSections, reports, reportVerdicts, type Verdict } from "../tables";
import { isOpen, verdictsOf } from "./queries";

/** Sends the report to those who were there, with the last day to remark. Who sends it and was there agrees by that. */
export function sendReport(ctx: Context, { meeting: slug, days }: { meeting: string; days: number }): Promise<{ count: number }> {
  return inTransaction(ctx, async (tx) => {
    const subject = await ledReport(tx, slug);
    const report = existing(subject);
    if (report.state !== "draft") throw new DomainError("conflict", "reports.notDraft");
    if (subject.meeting.endsAt > tx.now) throw new DomainError("conflict", "reports.notOver");
    if (subject.presentIds.length === 0) throw new DomainError("conflict", "reports.nobodyPresent");
    const reviewUntil = fromBrussels(`${brusselsDay(after(tx.now, days * DAY))}T23:59`);
    await tx.db.update(reports).set({ state: "review", sentAt: tx.now, reviewUntil }).where(eq(reports.id, report.id));
    await written(tx, "report.sent", subject);
    await enqueue(tx, "notify.report-sent", { report: report.id, by: tx.actor.personId });
    const me = tx.actor.personId;
    if (me && subject.presentIds.includes(me)) await note(tx, report.id, { personId: me, verdict: "agreed", sectionId: null, remark: "" });
    await approveWhenAllAgree(tx, subject);
    return { count: subject.presentIds.filter((id) => id !== me).length };
  });
}

type Judgement = { meeting: string; verdict: Verdict; section: string; remark: string };

/** Agrees, or remarks; another word takes the place of the one before. The last to agree approves it. */
export function judgeReport(ctx: Context, { meeting: slug, verdict, section, remark }: Judgement): Promise<{ isApproved: boolean }> {
  return inTransaction(ctx, async (tx) => {
    const subject = await subjectOf(tx, slug, true);
    const report = existing(subject);
    const { personId } = tx.actor;
    const wasThere = personId !== null && subject.presentIds.includes(personId);
    if (wasThere && (report.state === "approved" || report.state === "published")) throw new DomainError("conflict", "reports.isApproved");
    authorize(tx.actor, "report.judge", subject);
    if (!personId) throw notFound();
    const sectionId = verdict === "remarked" ? await sectionIn(tx, report.id, section) : null;
    await note(tx, report.id, { personId, verdict, sectionId, remark: verdict === "remarked" ? remark : "" });
    return { isApproved: await approveWhenAllAgree(tx, subject) };
  });
}

type Word = { personId: string; verdict: Verdict; sectionId: string | null; remark: string };

async function note(tx: Context, reportId: string, { personId, ...word }: Word): Promise<void> {
  const said = { ...word, at: tx.now, outcome: null, outcomeBecause: "", handledAt: null };
  await tx.db
    .insert(reportVerdicts)
    .values({ reportId, personId, ...said })
    .onConflictDoUpdate({ target: [reportVerdicts.reportId, reportVerdicts.personId], set: said });
}

async function sectionIn(tx: Context, reportId: string, id: string): Promise<string | null> {
  if (!id) return null;
  const sections = await tx.db.select({ id: reportSections.id }).from(reportSections).where(eq(reportSections.reportId, reportId));
  if (!sections.some((section) => section.id === id)) throw new DomainError("invalid", "errors.choose", {}, "section");
  return id;
}

async function approveWhenAllAgree(tx: Context, subject: ReportSubject): Promise<boolean> {
  const { id } = existing(subject);
  const verdicts = await verdictsOf(tx, id);
  const agreed = new Set(verdicts.filter(({ verdict }) => verdict === "agreed").map(({ personId }) => personId));
  if (verdicts.some(isOpen) || subject.presentIds.some((person) => !agreed.has(person))) return false;
  await settle(tx, subject, { approvedBy: "all", approvedOn: null });
  return true;
}

type Handled = { meeting: string; person: string; outcome: RemarkOutcome; because: string };

/** Says what became of a remark: taken into the text, or left out and why. */
export function handleRemark(ctx: Context, { meeting: slug, person, outcome, because }: Handled): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const report = existing(await ledReport(tx, slug));
    const inReview = report.state === "review";
    const verdicts = await verdictsOf(tx, report.id);
    const remark = verdicts.find(({ personId, verdict }) => personId === person && verdict === "remarked");
    if (!inReview || !remark) throw new DomainError("conflict", "reports.remarkGone");
    await tx.db
      .update(reportVerdicts)
      .set({ outcome, outcomeBecause: because, handledAt: tx.now })
      .where(and(eq(reportVerdicts.reportId, report.id), eq(reportVerdicts.personId, person)));
  });
}

type Approval = { meeting: string; by: Exclude<ApprovedBy, "all">; on: string | null };

/** Closes the review: after its last day, when silence is consent, or because the next meeting approved it. */
export function approveReport(ctx: Context, { meeting: slug, by, on }: Approval): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const subject = await ledReport(tx, slug);
    refuseTooEarly(tx, subject, { by, on });
    if ((await verdictsOf(tx, existing(subject).id)).some(isOpen)) throw new DomainError("conflict", "reports.openRemarks");
    await settle(tx, subject, { approvedBy: by, approvedOn: by === "meeting" ? on : null });
  });
}

function refuseTooEarly(tx: Context, subject: ReportSubject, { by, on }: Pick<Approval, "by" | "on">): void {
  const { state, reviewUntil } = existing(subject);
  if (state === "approved" || state === "published") throw new DomainError("conflict", "reports.isApproved");
  if (state !== "review") throw new DomainError("conflict", "reports.notSent");
  const isRunning = reviewUntil !== null && tx.now <= reviewUntil;
  if (by === "silence" && isRunning) throw new DomainError("conflict", "reports.tooEarly");
  const isAfter = on !== null && on > brusselsDay(subject.meeting.startsAt) && on <= brusselsDay(tx.now);
  if (by === "meeting" && !isAfter) throw new DomainError("invalid", "reports.dayNotAfter", {}, "on");
}

/** From now on whoever took an action upon them is held to it, and hears so. */
async function settle(tx: Context, subject: ReportSubject, how: { approvedBy: ApprovedBy; approvedOn: string | null }): Promise<void> {
  const { id } = existing(subject);
  await tx.db
    .update(reports)
    .set({ state: "approved", approvedAt: tx.now, ...how })
    .where(eq(reports.id, id));
  await written(tx, "report.approved", subject, { by: how.approvedBy });
  const owned = and(eq(reportActions.reportId, id), isNotNull(reportActions.ownerId));
  const actions = await tx.db.select({ id: reportActions.id }).from(reportActions).where(owned);
  for (const { id: action } of actions) await enqueue(tx, "notify.action-assigned", { action });
}

/** A decision about a report stands in the log under its meeting. */
export async function written(tx: Context, action: string, { meeting }: ReportSubject, data: Record<string, unknown> = {}): Promise<void> {
  await record(tx, { action, subject: { kind: "meeting", id: meeting.id }, circleId: meeting.circleIds[0], data });
}
