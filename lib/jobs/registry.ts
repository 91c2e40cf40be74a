import "server-only";
import { forgetOldDrafts } from "@/lib/admin/importing/commands";
import { sweepSiteFiles } from "@/lib/admin/site/commands";
import { forgetOldWishes } from "@/lib/circles/wishes/commands";
import { forgetOldSheets } from "@/lib/documents/bulk/commands";
import { sweepUploads } from "@/lib/documents/uploads/sweeping/commands";
import { deriveExpertise } from "@/lib/expertise/derive/commands";
import type { Context } from "@/lib/kernel/context";
import { brusselsClock, DAY, HOUR, MINUTE } from "@/lib/kernel/dates";
import { forgetOldUsageSheets } from "@/lib/landscape/sheet/commands";
import { forgetOldLetters } from "@/lib/letters/commands";
import { forgetOldLimits } from "@/lib/limits/commands";
import { passSeatsOn } from "@/lib/meetings/attendance/commands";
import { forgetOldGuests } from "@/lib/meetings/guests/commands";
import { escalateRequests } from "@/lib/membership/escalations/commands";
import { remindOfActions } from "@/lib/notifications/actions";
import { sendDigests } from "@/lib/notifications/digests";
import { remindOfProjects } from "@/lib/notifications/due-projects";
import { handleTopics } from "@/lib/notifications/handled-topics";
import { forgetOldNotices } from "@/lib/notifications/inbox/commands";
import { remindOfContracts } from "@/lib/notifications/purchases";
import { keepRegisters } from "@/lib/notifications/registers";
import { remindOfMeetings } from "@/lib/notifications/reminders";
import { remindOfReports } from "@/lib/notifications/reports";
import { sendSavedSearches } from "@/lib/notifications/saved-searches";
import { remindToRevise } from "@/lib/notifications/texts";
import { remindToAnswer } from "@/lib/notifications/to-answer";
import { askStillValid } from "@/lib/notifications/validity";
import { type WorkName, workNames } from "@/lib/outbox/work";
import { sweepPhotos } from "@/lib/people/photos/commands";
import { forgetOldSessions } from "@/lib/people/sessions/commands";
import { forgetOldTokens } from "@/lib/people/sign-in/commands";
import { climbLadder } from "@/lib/questions/ladder/commands";
import { forgetOldReplies } from "@/lib/questions/replies/commands";
import { forgetOldMissed } from "@/lib/search/missed/commands";
import { keepIndex, type RebuildAt, rebuildStep } from "@/lib/search/rebuild/commands";
import { type ReconcileAt, reconcileStep } from "@/lib/search/reconcile/commands";
import type { JobName } from "./input";
import type { Checkpoint, Job, StepOutcome } from "./job";
import { whoKnows } from "./who-knows";
import { workOnce } from "./work";

/** Work that is done by jobs of its own, so that a pile of files to read never holds back a mail. */
export const reading: WorkName[] = ["documents.read"];
const indexing: WorkName[] = ["search.topic", "search.index"];
export const swift: WorkName[] = workNames.filter((name) => !reading.includes(name));
const telling = workNames.filter((name) => !reading.includes(name) && !indexing.includes(name));

/** Longer than this nobody waits for a seat that was not confirmed. */
const A_FEW_MINUTES = 5;
/** The overviews of the day leave at half past seven. */
const HALF_AN_HOUR = 30;
/** What was said is told while it is news, not while somebody is still adding files. */
const TEN_MINUTES = 10;

/** The name of each scheduled job, how often it runs, and the domain function that does a step of it. */
export const registry: Record<JobName, Job> = {
  outbox: { every: 1, step: tellAll },
  extraction: { every: 1, step: (ctx) => working(ctx, reading) },
  index: { every: 1, step: (ctx, from) => workingOnIndex(ctx, from) },
  expertise: { every: 1, step: deriveExpertise },
  reindex: { every: null, step: (ctx, from) => rebuildStep(ctx, from as RebuildAt | null) },
  reconcile: { every: DAY / MINUTE, step: (ctx, from) => reconcileStep(ctx, from as ReconcileAt | null) },
  sweeps: { every: HOUR / MINUTE, step: sweepFiles },
  retention: { every: DAY / MINUTE, step: forgetWhatIsOver },
  reminders: { every: HOUR / MINUTE, step: remind },
  seats: { every: A_FEW_MINUTES, step: passSeatsOn },
  ladder: { every: HOUR / MINUTE, step: (ctx, from) => climbLadder(ctx, from, whoKnows) },
  topics: { every: TEN_MINUTES, step: handleTopics },
  reports: { every: HOUR / MINUTE, step: remindOfReportsAndActions },
  escalations: { every: HOUR / MINUTE, step: escalateRequests },
  digests: { every: HALF_AN_HOUR, step: sendOverviews },
  validity: { every: DAY / MINUTE, step: askStillValid },
  registers: { every: DAY / MINUTE, step: keepRegisters },
};

/** Of tomorrow's meetings first, then to answer about those that close soon. */
async function remind(ctx: Context, from: Checkpoint | null): Promise<StepOutcome> {
  if (from && "answers" in from) return remindToAnswer(ctx, from.answers as { after?: string });
  const { counts, next } = await remindOfMeetings(ctx, from);
  return { counts, next: next ?? { answers: {} } };
}

/** What is new in one's circles first, then what is new in the searches that one keeps. */
async function sendOverviews(ctx: Context, from: Checkpoint | null): Promise<StepOutcome> {
  if (from && "searches" in from) {
    const { counts, next } = await sendSavedSearches(ctx, from.searches as { after?: string });
    return { counts, next: next && { searches: next } };
  }
  const { counts, next } = await sendDigests(ctx, from);
  return { counts, next: next ?? { searches: {} } };
}

/** Nobody is mailed before this hour, Brussels time. */
const MORNING = 7;

/** Reports that are not there yet, and actions and projects whose day is near or over: few enough for one step. */
async function remindOfReportsAndActions(ctx: Context): Promise<StepOutcome> {
  if (Number(brusselsClock(ctx.now).slice(11, 13)) < MORNING) return { counts: {}, next: null };
  const [reports, actions, projects] = [await remindOfReports(ctx), await remindOfActions(ctx), await remindOfProjects(ctx)];
  const [contracts, texts] = [await remindOfContracts(ctx), await remindToRevise(ctx)];
  return { counts: { reports, actions, projects, contracts, texts }, next: null };
}

/** Uploads first, then photos, page by page; then the few files of the public pages. */
async function sweepFiles(ctx: Context, from: Checkpoint | null): Promise<StepOutcome> {
  if (!from || !("photosAfter" in from)) {
    const { counts, next } = await sweepUploads(ctx, from);
    return { counts, next: next ?? { photosAfter: null } };
  }
  const { orphans, next } = await sweepPhotos(ctx, typeof from.photosAfter === "string" ? from.photosAfter : undefined);
  if (next === null) await sweepSiteFiles(ctx);
  return { counts: { orphans }, next: next === null ? null : { photosAfter: next } };
}

/** Begins by taking back what a process that was killed had taken: nobody else would give it back before night. */
async function tellAll(ctx: Context, from: Checkpoint | null): Promise<StepOutcome> {
  if (from === null) await ctx.queue.maintain();
  return working(ctx, telling);
}

/** One batch of waiting work; there is more to do as long as there was any. */
async function working(ctx: Context, names: WorkName[]): Promise<StepOutcome> {
  const counts = await workOnce(ctx, names);
  return { counts, next: counts.done + counts.failed > 0 ? { more: true } : null };
}

/** The same for the index, which also makes up for what an engine missed, and builds one that is not there. */
async function workingOnIndex(ctx: Context, from: Checkpoint | null): Promise<StepOutcome> {
  const { counts, next } = await working(ctx, indexing);
  const kept = await keepIndex(ctx, (from?.rebuild ?? null) as RebuildAt | null);
  return {
    counts: { ...counts, ...kept.counts },
    next: kept.next ? { rebuild: kept.next } : (next ?? (kept.more ? { more: true } : null)),
  };
}

/** Removes what is past its time: sessions, sign-in tokens, counters, letters, lists, wishes, and work that was done long ago. */
async function forgetWhatIsOver(ctx: Context): Promise<StepOutcome> {
  await forgetOldSessions(ctx);
  await forgetOldTokens(ctx);
  await forgetOldLimits(ctx);
  await forgetOldLetters(ctx);
  await forgetOldReplies(ctx);
  await forgetOldGuests(ctx);
  await forgetOldMissed(ctx);
  await forgetOldDrafts(ctx);
  await forgetOldSheets(ctx);
  await forgetOldUsageSheets(ctx);
  await forgetOldNotices(ctx);
  await forgetOldWishes(ctx);
  await ctx.queue.maintain();
  return { counts: {}, next: null };
}
