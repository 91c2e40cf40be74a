import "server-only";
import { and, asc, eq, isNotNull, isNull, ne, notExists, sql } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { groupBy } from "@/lib/kernel/group";
import { clipped } from "@/lib/kernel/text";
import { mailComesBack } from "@/lib/letters/queries";
import { replies, replyWords } from "@/lib/meetings/attendance/input";
import { meetingCircles, meetings } from "@/lib/meetings/tables";
import { memberships } from "@/lib/membership/tables";
import type { WorkData } from "@/lib/outbox/work";
import { people } from "@/lib/people/tables";
import { detailsFor } from "./meetings";
import { mutedCircles } from "./tables";
import { type Reader, readerColumns, tell } from "./telling";

type Meeting = typeof meetings.$inferSelect;
type Invited = Reader & { circle: string };

/** Tells the members of the circles that meet of a new meeting, except who announced it and who muted those circles. */
export async function notifyMeetingPublished(ctx: Context, { meeting: id, by }: WorkData["notify.meeting-published"]): Promise<void> {
  const [meeting] = await ctx.db.select().from(meetings).where(eq(meetings.id, id));
  if (meeting?.state !== "published" || meeting.startsAt <= ctx.now) return;
  for (const memberOf of groupBy(await invited(ctx, id, by), (row) => row.id).values()) await invite(ctx, meeting, memberOf);
}

function invited(ctx: Context, meetingId: string, by: string | null): Promise<Invited[]> {
  const muted = ctx.db
    .select({ one: sql`1` })
    .from(mutedCircles)
    .where(and(eq(mutedCircles.personId, people.id), eq(mutedCircles.circleId, circles.id)));
  return ctx.db
    .select({ ...readerColumns, circle: circles.name })
    .from(meetingCircles)
    .innerJoin(circles, eq(circles.id, meetingCircles.circleId))
    .innerJoin(memberships, and(eq(memberships.circleId, circles.id), eq(memberships.state, "active")))
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(meetingCircles.meetingId, meetingId),
        isNull(people.leftAt),
        isNotNull(people.email),
        by === null ? undefined : ne(people.id, by),
        notExists(muted),
      ),
    )
    .orderBy(asc(people.id), asc(circles.name));
}

async function invite(ctx: Context, meeting: Meeting, memberOf: Invited[]): Promise<void> {
  const [reader] = memberOf;
  // Letters that nobody asked for one by one do not go to an address that is no more.
  if (!reader?.email || (await mailComesBack(ctx, reader.email))) return;
  const names = memberOf.map(({ circle }) => circle);
  await tell(ctx, reader, {
    kind: "invitation",
    notice: { kind: "meeting-published", subjectId: meeting.id },
    key: `meeting-published-${meeting.id}-${reader.id}`,
    mail: invitation(ctx, meeting, { reader, names }),
  });
}

/** Each answer is an address of its own. It only opens the page, where a button gives the answer: mail scanners open links, too. */
function invitation(ctx: Context, meeting: Meeting, { reader, names }: { reader: Reader; names: string[] }) {
  const t = wordsFor(reader.locale);
  const formats = formatsFor(reader.locale);
  const details = detailsFor(ctx, meeting, reader);
  const offered = replies.filter((reply) => reply !== "remote" || meeting.onlineUrl !== null);
  const answers = offered.map((reply) => `${t(`meetings.${reply}`)}: ${details.link}?antwoord=${replyWords[reply]}`);
  return {
    subject: t("notifications.invitationSubject", { title: meeting.title, day: formats.fullDay(meeting.startsAt) }),
    text: t("notifications.invitationText", {
      ...details,
      circles: formats.list(names),
      count: names.length,
      introduction: meeting.introduction ? `\n${clipped(meeting.introduction, INTRODUCTION)}\n` : "",
      replyBy: meeting.replyBy ? formats.day(meeting.replyBy) : "none",
      answers: answers.join("\n"),
    }),
  };
}

/** Letters of an introduction that are enough to decide on. */
const INTRODUCTION = 400;
