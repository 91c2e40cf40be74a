import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { comes } from "@/lib/meetings/attendance/commands";
import { offeredUntil, waitingPlace } from "@/lib/meetings/attendance/seats";
import { attendance } from "@/lib/meetings/attendance/tables";
import { placeOf, recentChanges } from "@/lib/meetings/changes";
import { changeSaid } from "@/lib/meetings/planning/change-words";
import { type MeetingChange, meetings } from "@/lib/meetings/tables";
import type { WorkData } from "@/lib/outbox/work";
import { people } from "@/lib/people/tables";
import { appointmentFor } from "./appointments";
import { tellGuests } from "./guest-changes";
import { type Reader, readerColumns, tell } from "./telling";

type Meeting = typeof meetings.$inferSelect;

/** Tells everybody who comes, or who waits for a seat, what is different from what they said yes to. */
export async function notifyMeetingChanged(ctx: Context, { meeting: id, since }: WorkData["notify.meeting-changed"]): Promise<void> {
  const [meeting] = await ctx.db.select().from(meetings).where(eq(meetings.id, id));
  if (!meeting || meeting.startsAt <= ctx.now) return;
  const from = since ?? meeting.changes.at(-1)?.at;
  const changes = from ? recentChanges(meeting.changes, new Date(from)) : [];
  // Moved and moved back before anybody was told.
  if (changes.length === 0 && meeting.state !== "cancelled") return;
  for (const { answer, ...reader } of await thoseWhoCome(ctx, id)) {
    const calendar = comes(answer) ? await appointmentFor(ctx, meeting, reader) : undefined;
    await tellChange(ctx, meeting, { reader, changes, calendar });
  }
  await tellGuests(ctx, meeting, changes);
}

function thoseWhoCome(ctx: Context, meetingId: string) {
  return ctx.db
    .select({ ...readerColumns, answer: { reply: attendance.reply, place: waitingPlace(ctx.now), confirmBy: offeredUntil(ctx.now) } })
    .from(attendance)
    .innerJoin(people, eq(people.id, attendance.personId))
    .where(and(eq(attendance.meetingId, meetingId), inArray(attendance.reply, ["going", "remote"]), isNull(people.leftAt)));
}

type Telling = { reader: Reader; changes: MeetingChange[]; calendar?: string };

async function tellChange(ctx: Context, meeting: Meeting, { reader, changes, calendar }: Telling): Promise<void> {
  const t = wordsFor(reader.locale);
  const kind = meeting.state === "cancelled" ? "Cancelled" : "Changed";
  await tell(ctx, reader, {
    kind: "change",
    notice: { kind: "meeting-changed", subjectId: meeting.id },
    key: `meeting-changed-${meeting.id}-${kind === "Cancelled" ? "cancelled" : meeting.changes.at(-1)?.at}-${reader.id}`,
    mail: {
      calendar,
      subject: t(`meetings.mail${kind}Subject`, { title: meeting.title, day: formatsFor(reader.locale).fullDay(meeting.startsAt) }),
      text: t(`meetings.mail${kind}Text`, {
        ...detailsFor(ctx, meeting, reader),
        changes: changes.map((change) => changeSaid(reader.locale, change, meeting.startsAt)).join("\n"),
        reason: meeting.cancelReason ? `\n${meeting.cancelReason}\n` : "",
      }),
    },
  });
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
