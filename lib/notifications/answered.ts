import "server-only";
import { and, eq } from "drizzle-orm";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { postLetter } from "@/lib/letters/commands";
import { comes } from "@/lib/meetings/attendance/commands";
import { offeredUntil, waitingPlace } from "@/lib/meetings/attendance/seats";
import { attendance } from "@/lib/meetings/attendance/tables";
import { meetings } from "@/lib/meetings/tables";
import type { WorkData } from "@/lib/outbox/work";
import { stopLinks } from "@/lib/people/mail-choices/queries";
import { people } from "@/lib/people/tables";
import { appointmentFor } from "./appointments";
import { detailsFor } from "./meetings";
import { readerColumns } from "./telling";

/** Brings a meeting into the calendar of somebody who said yes, or takes it out after a no, as their answer is by now. */
export async function notifyMeetingAnswered(ctx: Context, { meeting: id, person }: WorkData["notify.meeting-answered"]): Promise<void> {
  const [found] = await ctx.db
    .select({
      meeting: meetings,
      reader: readerColumns,
      repliedAt: attendance.repliedAt,
      answer: { reply: attendance.reply, place: waitingPlace(ctx.now), confirmBy: offeredUntil(ctx.now) },
    })
    .from(attendance)
    .innerJoin(meetings, eq(meetings.id, attendance.meetingId))
    .innerJoin(people, eq(people.id, attendance.personId))
    .where(and(eq(attendance.meetingId, id), eq(attendance.personId, person)));
  if (found?.meeting.state !== "published" || found.meeting.startsAt <= ctx.now) return;
  const { meeting, reader, answer, repliedAt } = found;
  const isNo = answer.reply === "declined";
  if (!isNo && !comes(answer)) return;
  const calendar = await appointmentFor(ctx, meeting, reader, isNo ? "cancel" : "request");
  if (!calendar || !reader.email) return;
  const t = wordsFor(reader.locale);
  const details = detailsFor(ctx, meeting, reader);
  await postLetter(ctx, {
    to: reader.email,
    personId: reader.id,
    kind: "meeting",
    locale: reader.locale,
    subject: t(isNo ? "calendars.mailNoSubject" : "calendars.mailYesSubject", {
      title: meeting.title,
      day: formatsFor(reader.locale).fullDay(meeting.startsAt),
    }),
    text: isNo ? t("calendars.mailNoText", details) : t("calendars.mailYesText", { ...details, reply: answer.reply }),
    calendar,
    stop: stopLinks(ctx, reader.mailToken, "calendar"),
    messageId: `appointment-${answer.reply}-${meeting.id}-${reader.id}-${repliedAt.getTime()}@kenniskring`,
  });
}
