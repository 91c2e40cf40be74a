import "server-only";
import { and, eq } from "drizzle-orm";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { replyWords } from "@/lib/meetings/attendance/input";
import { offeredUntil, waitingPlace } from "@/lib/meetings/attendance/seats";
import { attendance } from "@/lib/meetings/attendance/tables";
import { meetings } from "@/lib/meetings/tables";
import type { WorkData } from "@/lib/outbox/work";
import { people } from "@/lib/people/tables";
import { appointmentFor } from "./appointments";
import { detailsFor } from "./meetings";
import { readerColumns, tell } from "./telling";

/** Tells a person that the waiting list brought them a seat, unless they changed their mind or lost it again meanwhile. */
export async function notifySeatGiven(ctx: Context, work: WorkData["notify.seat-given"]): Promise<void> {
  const found = await wantingOf(ctx, work);
  if (!found || found.place > 0 || found.confirmBy !== null) return;
  const { meeting, reader, since } = found;
  const t = wordsFor(reader.locale);
  await tell(ctx, reader, {
    kind: "change",
    notice: { kind: "meeting-seat", subjectId: meeting.id },
    key: `seat-given-${meeting.id}-${reader.id}-${since}`,
    about: { kind: "seat-given", meeting: meeting.id, at: meeting.startsAt.toISOString() },
    mail: {
      calendar: await appointmentFor(ctx, meeting, reader),
      subject: t("meetings.mailSeatSubject", { title: meeting.title, day: formatsFor(reader.locale).fullDay(meeting.startsAt) }),
      text: t("meetings.mailSeatText", detailsFor(ctx, meeting, reader)),
    },
  });
}

/** Asks somebody to confirm the seat that is held for them. Both answers are addresses that only open the page. */
export async function notifySeatOffered(ctx: Context, work: WorkData["notify.seat-offered"]): Promise<void> {
  const found = await wantingOf(ctx, work);
  if (!found?.confirmBy) return;
  const { meeting, reader, confirmBy } = found;
  const t = wordsFor(reader.locale);
  const { fullDay, time } = formatsFor(reader.locale);
  const until = t("attendance.moment", { day: fullDay(confirmBy), time: time(confirmBy) });
  const details = detailsFor(ctx, meeting, reader);
  await tell(ctx, reader, {
    kind: "change",
    notice: { kind: "meeting-seat", subjectId: meeting.id },
    key: `seat-offered-${meeting.id}-${reader.id}-${confirmBy.getTime()}`,
    about: { kind: "seat-offered", meeting: meeting.id, at: confirmBy.toISOString() },
    isUrgent: true,
    mail: {
      subject: t("attendance.mailOfferedSubject", { title: meeting.title, until }),
      text: t("attendance.mailOfferedText", {
        ...details,
        until,
        confirm: `${details.link}?antwoord=${replyWords.going}`,
        decline: `${details.link}?antwoord=${replyWords.declined}`,
      }),
    },
  });
}

/** Tells somebody that their seat went to the next in line, unless they said meanwhile what they want. */
export async function notifySeatLapsed(ctx: Context, work: WorkData["notify.seat-lapsed"]): Promise<void> {
  const found = await wantingOf(ctx, work);
  if (found?.seat !== "lapsed") return;
  const { meeting, reader, since, place } = found;
  const t = wordsFor(reader.locale);
  await tell(ctx, reader, {
    kind: "change",
    notice: { kind: "meeting-seat", subjectId: meeting.id },
    key: `seat-lapsed-${meeting.id}-${reader.id}-${since}`,
    mail: {
      subject: t("attendance.mailLapsedSubject", { title: meeting.title }),
      text: t("attendance.mailLapsedText", { ...detailsFor(ctx, meeting, reader), place }),
    },
  });
}

/** Somebody who wants a seat at a meeting that is still to come, with how that stands now. */
async function wantingOf(ctx: Context, { meeting: id, person }: { meeting: string; person: string }) {
  const [found] = await ctx.db
    .select({
      meeting: meetings,
      reader: readerColumns,
      reply: attendance.reply,
      seat: attendance.seat,
      since: attendance.seatWantedAt,
      place: waitingPlace(ctx.now),
      confirmBy: offeredUntil(ctx.now),
    })
    .from(attendance)
    .innerJoin(meetings, eq(meetings.id, attendance.meetingId))
    .innerJoin(people, eq(people.id, attendance.personId))
    .where(and(eq(attendance.meetingId, id), eq(attendance.personId, person)));
  if (found?.reply !== "going" || found.meeting.state !== "published" || found.meeting.startsAt <= ctx.now) return undefined;
  return { ...found, since: found.since?.getTime() };
}
