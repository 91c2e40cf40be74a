import "server-only";
import { and, asc, eq, isNotNull, isNull, ne, notExists, sql } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { groupBy } from "@/lib/kernel/group";
import { clipped } from "@/lib/kernel/text";
import { mailComesBack } from "@/lib/letters/queries";
import { replies, replyWords } from "@/lib/meetings/attendance/input";
import { circlesThatMeet } from "@/lib/meetings/planning/queries";
import { findMeetingToEdit } from "@/lib/meetings/queries";
import { meetingCircles, meetings } from "@/lib/meetings/tables";
import { memberships } from "@/lib/membership/tables";
import type { WorkData } from "@/lib/outbox/work";
import { whenOf } from "@/lib/people/mail-choices/kinds";
import { people } from "@/lib/people/tables";
import { detailsFor } from "./meetings";
import { mutedCircles } from "./tables";
import { type Reader, readerColumns, readerOf, tell } from "./telling";

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

/** What a meeting that is still a draft will send, as its lead would get it, and to how many others. */
export async function previewInvitation(ctx: Context, slug: string): Promise<{ subject: string; text: string; count: number }> {
  const meeting = await findMeetingToEdit(ctx, slug);
  const others = await invited(ctx, meeting.id, ctx.actor.personId);
  const wants = ({ suspendedAt, mailKinds }: Reader) => suspendedAt === null && whenOf(mailKinds, "invitation") !== "never";
  const reader = (ctx.actor.personId && (await readerOf(ctx, ctx.actor.personId))) || others[0];
  const count = new Set(others.filter(wants).map(({ id }) => id)).size;
  if (!reader) return { subject: "", text: "", count };
  const names = (await circlesThatMeet(ctx, slug)).map((circle) => circle.name);
  return { ...invitation(ctx, meeting, { reader: { ...reader, locale: ctx.actor.locale }, names }), count };
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
export function answersText(ctx: Context, { slug, onlineUrl }: Meeting, locale: Locale): string {
  const t = wordsFor(locale);
  const offered = replies.filter((reply) => reply !== "remote" || onlineUrl !== null);
  return offered.map((reply) => `${t(`meetings.${reply}`)}: ${ctx.baseUrl}/bijeenkomsten/${slug}?antwoord=${replyWords[reply]}`).join("\n");
}

function invitation(ctx: Context, meeting: Meeting, { reader, names }: { reader: Reader; names: string[] }) {
  const t = wordsFor(reader.locale);
  const formats = formatsFor(reader.locale);
  const details = detailsFor(ctx, meeting, reader);
  return {
    subject: t("notifications.invitationSubject", { title: meeting.title, day: formats.fullDay(meeting.startsAt) }),
    text: t("notifications.invitationText", {
      ...details,
      circles: formats.list(names),
      count: names.length,
      introduction: meeting.introduction ? `\n${clipped(meeting.introduction, INTRODUCTION)}\n` : "",
      replyBy: meeting.replyBy ? formats.day(meeting.replyBy) : "none",
      answers: answersText(ctx, meeting, reader.locale),
    }),
  };
}

/** Letters of an introduction that are enough to decide on. */
const INTRODUCTION = 400;
