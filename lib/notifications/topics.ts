import "server-only";
import { and, eq, exists, gt, inArray, isNull, ne, notInArray, or, type SQL } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { attendance } from "@/lib/meetings/attendance/tables";
import { proposalOffers, proposalSteps, topicProposals, topicVotes } from "@/lib/meetings/proposals/tables";
import { meetings } from "@/lib/meetings/tables";
import { memberships } from "@/lib/membership/tables";
import type { WorkData } from "@/lib/outbox/work";
import { people } from "@/lib/people/tables";
import { type Reader, readerColumns, tell } from "./telling";

type Step = typeof proposalSteps.$inferSelect;
type Proposal = typeof topicProposals.$inferSelect;
type Meeting = typeof meetings.$inferSelect;
type Taken = { step: Step; proposal: Proposal; meeting: Meeting | null; circle: { slug: string; name: string }; into: string | null };

/** Tells those who want a topic what became of it, except who did it. Who comes to a meeting hears of another day in another way. */
export async function notifyTopicStep(ctx: Context, { step: id }: WorkData["notify.topic-step"]): Promise<void> {
  const taken = await find(ctx, id);
  if (!taken || !isToTell(taken) || (await isOvertaken(ctx, taken.step))) return;
  const { step, proposal, meeting } = taken;
  const notSo = step.kind === "moved" && meeting ? notInArray(people.id, comingTo(ctx, meeting.id)) : undefined;
  for (const reader of await supporters(ctx, proposal, step.by, notSo)) await tellStep(ctx, taken, reader);
}

async function find(ctx: Context, id: string): Promise<Taken | undefined> {
  const [found] = await ctx.db
    .select({ step: proposalSteps, proposal: topicProposals, meeting: meetings, circle: { slug: circles.slug, name: circles.name } })
    .from(proposalSteps)
    .innerJoin(topicProposals, eq(topicProposals.id, proposalSteps.proposalId))
    .innerJoin(circles, eq(circles.id, topicProposals.circleId))
    .leftJoin(meetings, eq(meetings.id, proposalSteps.meetingId))
    .where(eq(proposalSteps.id, id));
  if (!found) return undefined;
  const { mergedInto } = found.proposal;
  const [into] = mergedInto ? await ctx.db.select().from(topicProposals).where(eq(topicProposals.id, mergedInto)) : [];
  return { ...found, into: into?.title ?? null };
}

/** Only leads know of a meeting that is still a draft, and nobody else wanted what was withdrawn. */
function isToTell({ step, meeting }: Taken): boolean {
  if (step.kind === "withdrawn") return false;
  const isAboutMeeting = step.kind === "planned" || step.kind === "moved" || step.kind === "released";
  return !isAboutMeeting || (meeting !== null && meeting.state !== "draft");
}

/** A later step says what is so now. */
const isOvertaken = async (ctx: Context, { proposalId, at }: Step): Promise<boolean> =>
  (await ctx.db.$count(proposalSteps, and(eq(proposalSteps.proposalId, proposalId), gt(proposalSteps.at, at)))) > 0;

const comingTo = (ctx: Context, meetingId: string) =>
  ctx.db
    .select({ id: attendance.personId })
    .from(attendance)
    .where(and(eq(attendance.meetingId, meetingId), inArray(attendance.reply, ["going", "remote"])));

/** Who proposed it, wants it or offered to tell about it, as far as they are still in the circle. */
export function supporters(ctx: Context, { id, circleId, proposedBy }: Proposal, by: string | null, which?: SQL): Promise<Reader[]> {
  const voted = ctx.db.select({ id: topicVotes.personId }).from(topicVotes).where(eq(topicVotes.proposalId, id));
  const offered = ctx.db.select({ id: proposalOffers.personId }).from(proposalOffers).where(eq(proposalOffers.proposalId, id));
  return ctx.db
    .select(readerColumns)
    .from(people)
    .where(
      and(
        or(eq(people.id, proposedBy), inArray(people.id, voted), inArray(people.id, offered)),
        by === null ? undefined : ne(people.id, by),
        isNull(people.leftAt),
        isIn(ctx, circleId),
        which,
      ),
    );
}

/** Who left a circle is told nothing of it any more. */
export const isIn = (ctx: Context, circleId: string): SQL =>
  exists(
    ctx.db
      .select({ id: memberships.id })
      .from(memberships)
      .where(and(eq(memberships.personId, people.id), eq(memberships.circleId, circleId), eq(memberships.state, "active"))),
  );

async function tellStep(ctx: Context, { step, proposal, meeting, circle, into }: Taken, reader: Reader): Promise<void> {
  const t = wordsFor(reader.locale);
  const formats = formatsFor(reader.locale);
  const { kind, reason } = step;
  const known = {
    kind,
    title: proposal.title,
    meeting: meeting?.title ?? "",
    day: meeting ? formats.fullDay(meeting.startsAt) : "",
    when: meeting ? formats.dayAndTimes(meeting.startsAt, meeting.endsAt) : "",
    reason,
    into: into ?? "",
  };
  await tell(ctx, reader, {
    kind: "topic",
    notice: { kind: "topic-step", subjectId: proposal.id },
    key: `topic-step-${step.id}-${reader.id}`,
    mail: {
      subject: t("proposals.mailStepSubject", known),
      text: t("proposals.mailText", {
        name: reader.name,
        said: t("proposals.mailStep", known),
        link: linkTo(ctx, circle, proposal.id),
        why: t("proposals.mailWhySupporter", { circle: circle.name }),
      }),
    },
  });
}

export const linkTo = (ctx: Pick<Context, "baseUrl">, circle: { slug: string }, proposal: string): string =>
  `${ctx.baseUrl}/kringen/${circle.slug}/onderwerpen/${proposal}`;
