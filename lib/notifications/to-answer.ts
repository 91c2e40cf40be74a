import "server-only";
import { and, asc, eq, gt, gte, isNotNull, isNull, lt, notExists, sql } from "drizzle-orm";
import { auditLog } from "@/lib/audit/tables";
import { circles } from "@/lib/circles/tables";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { after, DAY, HOUR } from "@/lib/kernel/dates";
import { BEFORE_ALL } from "@/lib/kernel/ids";
import { postLetter } from "@/lib/letters/commands";
import { attendance } from "@/lib/meetings/attendance/tables";
import { meetingCircles, meetings } from "@/lib/meetings/tables";
import { memberships } from "@/lib/membership/tables";
import { stopLinks } from "@/lib/people/mail-choices/queries";
import { people } from "@/lib/people/tables";
import { answersText } from "./invitations";
import { detailsFor } from "./meetings";
import { mutedCircles } from "./tables";
import { readerColumns } from "./telling";

/** The last day to answer ends at midnight: from eight in the morning, three days before it. */
const SOONEST = 2 * DAY;
const LATEST = 2 * DAY + 16 * HOUR;
/** Who heard of the meeting so short ago needs no reminder. */
const JUST_ANNOUNCED = 2 * DAY;

/** People per step. */
const BATCH = 50;

/** A step of asking members who did not answer, once for each meeting, before answering is over. */
export async function remindToAnswer(ctx: Context, from: { after?: string } | null) {
  const batch = await silentPeople(ctx, from?.after ?? BEFORE_ALL);
  for (const one of batch) await ask(ctx, one);
  const last = batch.at(-1);
  return { counts: { toAnswer: batch.length }, next: last && batch.length === BATCH ? { answers: { after: last.cursor } } : null };
}

/** Members of the circles that meet who said nothing, each with the meeting; in the order of meeting and person. */
function silentPeople(ctx: Context, afterCursor: string) {
  const cursor = sql<string>`${meetings.id}::text || ${people.id}::text`;
  const answered = ctx.db
    .select({ one: sql`1` })
    .from(attendance)
    .where(and(eq(attendance.meetingId, meetings.id), eq(attendance.personId, people.id)));
  const justAnnounced = ctx.db
    .select({ one: sql`1` })
    .from(auditLog)
    .where(
      and(eq(auditLog.subjectId, meetings.id), eq(auditLog.action, "meeting.published"), gt(auditLog.at, after(ctx.now, -JUST_ANNOUNCED))),
    );
  const muted = ctx.db
    .select({ one: sql`1` })
    .from(mutedCircles)
    .where(and(eq(mutedCircles.personId, people.id), eq(mutedCircles.circleId, circles.id)));
  return ctx.db
    .select({
      cursor,
      meeting: meetings,
      reader: readerColumns,
      circles: sql<string[]>`array_agg(${circles.name} order by ${circles.name})`,
    })
    .from(meetings)
    .innerJoin(meetingCircles, eq(meetingCircles.meetingId, meetings.id))
    .innerJoin(circles, eq(circles.id, meetingCircles.circleId))
    .innerJoin(memberships, and(eq(memberships.circleId, circles.id), eq(memberships.state, "active")))
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(meetings.state, "published"),
        gt(meetings.startsAt, ctx.now),
        gte(meetings.replyBy, after(ctx.now, SOONEST)),
        lt(meetings.replyBy, after(ctx.now, LATEST)),
        people.reminders,
        isNotNull(people.email),
        isNull(people.leftAt),
        isNull(people.suspendedAt),
        notExists(answered),
        notExists(justAnnounced),
        notExists(muted),
        sql`${cursor} > ${afterCursor}`,
      ),
    )
    .groupBy(meetings.id, people.id)
    .orderBy(asc(cursor))
    .limit(BATCH);
}

type Silent = Awaited<ReturnType<typeof silentPeople>>[number];

async function ask(ctx: Context, { meeting, reader, circles: names }: Silent): Promise<void> {
  if (!reader.email || !meeting.replyBy) return;
  const t = wordsFor(reader.locale);
  const formats = formatsFor(reader.locale);
  await postLetter(ctx, {
    to: reader.email,
    personId: reader.id,
    kind: "reminders",
    locale: reader.locale,
    subject: t("attendance.mailAnswerSubject", { title: meeting.title, day: formats.fullDay(meeting.startsAt) }),
    text: t("attendance.mailAnswerText", {
      ...detailsFor(ctx, meeting, reader),
      replyBy: formats.fullDay(meeting.replyBy),
      answers: answersText(ctx, meeting, reader.locale),
      circles: formats.list(names),
    }),
    stop: stopLinks(ctx, reader.mailToken, "reminders"),
    about: { kind: "to-answer", meeting: meeting.id, at: meeting.replyBy.toISOString() },
    messageId: `to-answer-${meeting.id}-${reader.id}@kenniskring`,
  });
}
