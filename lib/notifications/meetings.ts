import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { type Words, wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { waitingPlace } from "@/lib/meetings/attendance/seats";
import { attendance } from "@/lib/meetings/attendance/tables";
import { placeOf, spanIn } from "@/lib/meetings/changes";
import { type MeetingChange, meetings } from "@/lib/meetings/tables";
import type { WorkData } from "@/lib/outbox/work";
import { people } from "@/lib/people/tables";
import { type Reader, readerColumns, tell } from "./telling";

type Meeting = typeof meetings.$inferSelect;

/** Tells everybody who comes, or who waits for a seat, what is different from what they said yes to. */
export async function notifyMeetingChanged(ctx: Context, { meeting: id }: WorkData["notify.meeting-changed"]): Promise<void> {
  const [meeting] = await ctx.db.select().from(meetings).where(eq(meetings.id, id));
  if (!meeting || meeting.startsAt <= ctx.now) return;
  for (const reader of await thoseWhoCome(ctx, id)) await tellChange(ctx, meeting, reader);
}

function thoseWhoCome(ctx: Context, meetingId: string): Promise<Reader[]> {
  return ctx.db
    .select(readerColumns)
    .from(attendance)
    .innerJoin(people, eq(people.id, attendance.personId))
    .where(and(eq(attendance.meetingId, meetingId), inArray(attendance.reply, ["going", "remote"]), isNull(people.leftAt)));
}

async function tellChange(ctx: Context, meeting: Meeting, reader: Reader): Promise<void> {
  const t = wordsFor(reader.locale);
  const kind = meeting.state === "cancelled" ? "Cancelled" : "Changed";
  await tell(ctx, reader, {
    kind: "change",
    notice: { kind: "meeting-changed", subjectId: meeting.id },
    key: `meeting-changed-${meeting.id}-${meeting.sequence}-${reader.id}`,
    mail: {
      subject: t(`meetings.mail${kind}Subject`, { title: meeting.title, day: formatsFor(reader.locale).fullDay(meeting.startsAt) }),
      text: t(`meetings.mail${kind}Text`, { ...detailsFor(ctx, meeting, reader), changes: changesText(meeting, reader.locale, t) }),
    },
  });
}

/** What was changed last, each with what it was before. */
function changesText(meeting: Meeting, locale: Locale, t: Words): string {
  const last = meeting.changes.at(-1)?.at;
  const written = (change: MeetingChange, text: string) => {
    if (change.field !== "when") return text || t("meetings.placeOpen");
    const { startsAt, endsAt } = spanIn(text);
    return formatsFor(locale).dayAndTimes(startsAt, endsAt);
  };
  return meeting.changes
    .filter((change) => change.at === last)
    .map((change) =>
      t("meetings.mailChange", { field: change.field, before: written(change, change.before), after: written(change, change.after) }),
    )
    .join("\n");
}

/** What a mail about a meeting says of it. */
export function detailsFor(ctx: Context, meeting: Meeting, reader: Reader) {
  const t = wordsFor(reader.locale);
  return {
    name: reader.name,
    title: meeting.title,
    when: formatsFor(reader.locale).dayAndTimes(meeting.startsAt, meeting.endsAt),
    where: placeOf(meeting) || t("meetings.placeOpen"),
    link: `${ctx.baseUrl}/bijeenkomsten/${meeting.slug}`,
  };
}

/** Tells a person that the waiting list brought them a seat, unless they changed their mind or lost it again meanwhile. */
export async function notifySeatGiven(ctx: Context, { meeting: id, person }: WorkData["notify.seat-given"]): Promise<void> {
  const [found] = await ctx.db
    .select({
      meeting: meetings,
      ...readerColumns,
      reply: attendance.reply,
      since: attendance.seatWantedAt,
      place: waitingPlace(meetings.capacity),
    })
    .from(attendance)
    .innerJoin(meetings, eq(meetings.id, attendance.meetingId))
    .innerJoin(people, eq(people.id, attendance.personId))
    .where(and(eq(attendance.meetingId, id), eq(attendance.personId, person)));
  if (found?.reply !== "going" || found.place > 0) return;
  const { meeting, ...reader } = found;
  if (meeting.state !== "published" || meeting.startsAt <= ctx.now) return;
  const t = wordsFor(reader.locale);
  await tell(ctx, reader, {
    kind: "change",
    notice: { kind: "meeting-seat", subjectId: meeting.id },
    key: `seat-given-${meeting.id}-${person}-${found.since?.getTime()}`,
    mail: {
      subject: t("meetings.mailSeatSubject", { title: meeting.title, day: formatsFor(reader.locale).fullDay(meeting.startsAt) }),
      text: t("meetings.mailSeatText", detailsFor(ctx, meeting, reader)),
    },
  });
}
