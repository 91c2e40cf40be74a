import "server-only";
import { followItem } from "@/lib/documents/commands";
import { readVersion } from "@/lib/documents/versions/commands";
import { asSystem, type Context } from "@/lib/kernel/context";
import { clockFrom } from "@/lib/kernel/dates";
import type { Work } from "@/lib/kernel/ports";
import { sendLetter } from "@/lib/letters/commands";
import { settleProgramme } from "@/lib/meetings/agenda/telling";
import { reviewAttendance } from "@/lib/meetings/attendance/commands";
import { reviewMemberships } from "@/lib/membership/reviews/commands";
import { notifyActionAssigned } from "@/lib/notifications/actions";
import { notifyMeetingAnswered } from "@/lib/notifications/answered";
import { mailSignIn } from "@/lib/notifications/commands";
import { mailGuestLink, notifyGuestHandedIn } from "@/lib/notifications/guests";
import { notifyTopicHandled } from "@/lib/notifications/handled-topics";
import { notifyMeetingPublished } from "@/lib/notifications/invitations";
import { notifyMeetingChanged } from "@/lib/notifications/meetings";
import { notifyMembershipEnded, notifyMembershipEscalated, notifyMembershipReview } from "@/lib/notifications/members";
import { notifyMembershipDecided, notifyMembershipRequested } from "@/lib/notifications/membership";
import { notifyProjectCommented, notifyProjectJoined, notifyProjectStep } from "@/lib/notifications/projects";
import { notifyQuestionStep } from "@/lib/notifications/question-steps";
import { notifyQuestionAnswered, notifyQuestionAsked } from "@/lib/notifications/questions";
import { notifyReportSent } from "@/lib/notifications/reports";
import { notifySeatGiven, notifySeatLapsed, notifySeatOffered } from "@/lib/notifications/seats";
import { isStillSo } from "@/lib/notifications/still-so";
import { notifyTextAside, notifyTextReview } from "@/lib/notifications/texts";
import { notifyTopicCommented } from "@/lib/notifications/topic-comments";
import { notifyTopicStep } from "@/lib/notifications/topics";
import { notifyCircleStarted } from "@/lib/notifications/wishes";
import { type WorkData, type WorkName, workNames } from "@/lib/outbox/work";
import { indexThings } from "@/lib/search/commands";
import { followTopic } from "@/lib/search/topics/commands";
import type { Counts } from "./input";

type Handlers = { [Name in WorkName]: (ctx: Context, data: WorkData[Name]) => Promise<unknown> };

/** Who does what was put off. A handler may be called again for the same work, and must do no harm then. */
export const handlers: Handlers = {
  "mail.sign-in": mailSignIn,
  "mail.guest-link": mailGuestLink,
  "mail.send": (ctx, letter) => sendLetter(ctx, letter, isStillSo),
  "notify.membership-requested": notifyMembershipRequested,
  "notify.membership-decided": notifyMembershipDecided,
  "notify.membership-escalated": notifyMembershipEscalated,
  "notify.membership-ended": notifyMembershipEnded,
  "notify.membership-review": notifyMembershipReview,
  "notify.circle-started": notifyCircleStarted,
  "notify.question-asked": notifyQuestionAsked,
  "notify.question-answered": notifyQuestionAnswered,
  "notify.question-step": notifyQuestionStep,
  "notify.meeting-changed": notifyMeetingChanged,
  "notify.meeting-answered": notifyMeetingAnswered,
  "notify.meeting-published": notifyMeetingPublished,
  "notify.report-sent": notifyReportSent,
  "notify.project-step": notifyProjectStep,
  "notify.project-joined": notifyProjectJoined,
  "notify.project-commented": notifyProjectCommented,
  "notify.text-aside": notifyTextAside,
  "notify.text-review": notifyTextReview,
  "notify.action-assigned": notifyActionAssigned,
  "notify.topic-step": notifyTopicStep,
  "notify.topic-handled": notifyTopicHandled,
  "notify.topic-commented": notifyTopicCommented,
  "notify.seat-given": notifySeatGiven,
  "notify.seat-offered": notifySeatOffered,
  "notify.seat-lapsed": notifySeatLapsed,
  "attendance.review": reviewAttendance,
  "notify.guest-handed-in": notifyGuestHandedIn,
  "meetings.programme": settleProgramme,
  "membership.review": reviewMemberships,
  "documents.follow-item": followItem,
  "documents.read": readVersion,
  "search.index": (ctx, thing) => indexThings(ctx, [thing]),
  "search.topic": followTopic,
};

/** Work that costs much less for many at once. */
const together: { [Name in WorkName]?: (ctx: Context, data: WorkData[Name][]) => Promise<unknown> } = {
  "search.index": indexThings,
};

/** Pieces of work taken at a time: few enough to be done well before the queue takes them back. */
const BATCH = 40;
/** Reading a file may take many seconds, and so may a mail server. */
const batches: { [Name in WorkName]?: number } = { "documents.read": 2, "mail.send": 10 };

/** Does one batch of what waits under these names, and says how many pieces there were. */
export async function workOnce(ctx: Context, names: readonly WorkName[]): Promise<{ done: number; failed: number }> {
  const counts = { done: 0, failed: 0 };
  const ready = await ctx.queue.ready();
  for (const name of names) if (ready.includes(name)) await runBatch(ctx, name, counts);
  return counts;
}

/** Does what waits, until nothing is left or `budget` milliseconds are over. */
export async function runWaitingWork(ctx: Context, budget: number, names: readonly WorkName[] = workNames): Promise<Counts> {
  const until = Date.now() + budget;
  const now = clockFrom(ctx.now);
  const counts = { done: 0, failed: 0 };
  for (;;) {
    const { done, failed } = await workOnce({ ...ctx, now: now() }, names);
    counts.done += done;
    counts.failed += failed;
    if (done + failed === 0 || Date.now() >= until) return counts;
  }
}

async function runBatch<Name extends WorkName>(ctx: Context, name: Name, counts: { done: number; failed: number }) {
  const now = clockFrom(ctx.now);
  const taken = await ctx.queue.take(name, batches[name] ?? BATCH);
  if (taken.length > 1 && (await ranTogether(ctx, name, taken))) {
    counts.done += taken.length;
    return;
  }
  for (const work of taken) {
    try {
      await handlers[name]({ ...asSystem(ctx), now: now() }, work.data as WorkData[Name]);
      await ctx.queue.done(name, [work.id]);
      counts.done++;
    } catch (error) {
      await ctx.queue.failed(name, work.id, error instanceof Error ? error : new Error(String(error)));
      counts.failed++;
    }
  }
}

/** Tries a whole batch at once. When that fails, the pieces are run one by one, which finds the one that cannot be done. */
async function ranTogether<Name extends WorkName>(ctx: Context, name: Name, taken: Work[]): Promise<boolean> {
  const run = together[name];
  if (!run) return false;
  try {
    await run(
      asSystem(ctx),
      taken.map((work) => work.data as WorkData[Name]),
    );
  } catch {
    return false;
  }
  const ids = taken.map((work) => work.id);
  await ctx.queue.done(name, ids);
  return true;
}
