import "server-only";
import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { type Words, wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { postLetter } from "@/lib/letters/commands";
import { waitingPlace } from "@/lib/meetings/attendance/seats";
import { attendance } from "@/lib/meetings/attendance/tables";
import { placeOf, spanIn } from "@/lib/meetings/changes";
import { type MeetingChange, meetings } from "@/lib/meetings/tables";
import type { WorkData } from "@/lib/outbox/work";
import { people } from "@/lib/people/tables";

type Meeting = typeof meetings.$inferSelect;
type Receiver = { id: string; name: string; email: string | null; locale: Locale };

/** Tells everybody who comes, or who waits for a seat, what is different from what they said yes to. */
export async function notifyMeetingChanged(ctx: Context, { meeting: id }: WorkData["notify.meeting-changed"]): Promise<void> {
  const [meeting] = await ctx.db.select().from(meetings).where(eq(meetings.id, id));
  if (!meeting || meeting.startsAt <= ctx.now) return;
  for (const receiver of await thoseWhoCome(ctx, id)) await mailChange(ctx, meeting, receiver);
}

function thoseWhoCome(ctx: Context, meetingId: string): Promise<Receiver[]> {
  return ctx.db
    .select({ id: people.id, name: people.name, email: people.email, locale: people.locale })
    .from(attendance)
    .innerJoin(people, eq(people.id, attendance.personId))
    .where(and(eq(attendance.meetingId, meetingId), inArray(attendance.reply, ["going", "remote"]), isNotNull(people.email)));
}

async function mailChange(ctx: Context, meeting: Meeting, receiver: Receiver): Promise<void> {
  if (!receiver.email) return;
  const t = wordsFor(receiver.locale);
  const kind = meeting.state === "cancelled" ? "Cancelled" : "Changed";
  await postLetter(ctx, {
    to: receiver.email,
    personId: receiver.id,
    kind: "meeting",
    locale: receiver.locale,
    subject: t(`meetings.mail${kind}Subject`, { title: meeting.title, day: formatsFor(receiver.locale).fullDay(meeting.startsAt) }),
    text: t(`meetings.mail${kind}Text`, { ...detailsFor(ctx, meeting, receiver), changes: changesText(meeting, receiver.locale, t) }),
    messageId: `meeting-changed-${meeting.id}-${meeting.sequence}-${receiver.id}@kenniskring`,
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

function detailsFor(ctx: Context, meeting: Meeting, receiver: Receiver) {
  const t = wordsFor(receiver.locale);
  return {
    name: receiver.name,
    title: meeting.title,
    when: formatsFor(receiver.locale).dayAndTimes(meeting.startsAt, meeting.endsAt),
    where: placeOf(meeting) || t("meetings.placeOpen"),
    link: `${ctx.baseUrl}/bijeenkomsten/${meeting.slug}`,
  };
}

/** Tells a person that the waiting list brought them a seat, unless they changed their mind or lost it again meanwhile. */
export async function notifySeatGiven(ctx: Context, { meeting: id, person }: WorkData["notify.seat-given"]): Promise<void> {
  const [found] = await ctx.db
    .select({
      meeting: meetings,
      id: people.id,
      name: people.name,
      email: people.email,
      locale: people.locale,
      reply: attendance.reply,
      since: attendance.seatWantedAt,
      place: waitingPlace(meetings.capacity),
    })
    .from(attendance)
    .innerJoin(meetings, eq(meetings.id, attendance.meetingId))
    .innerJoin(people, eq(people.id, attendance.personId))
    .where(and(eq(attendance.meetingId, id), eq(attendance.personId, person)));
  if (!found?.email || found.reply !== "going" || found.place > 0) return;
  const { meeting, ...receiver } = found;
  if (meeting.state !== "published" || meeting.startsAt <= ctx.now) return;
  const t = wordsFor(receiver.locale);
  await postLetter(ctx, {
    to: found.email,
    personId: person,
    kind: "meeting",
    locale: receiver.locale,
    subject: t("meetings.mailSeatSubject", { title: meeting.title, day: formatsFor(receiver.locale).fullDay(meeting.startsAt) }),
    text: t("meetings.mailSeatText", detailsFor(ctx, meeting, receiver)),
    messageId: `seat-given-${meeting.id}-${person}-${found.since?.getTime()}@kenniskring`,
  });
}
