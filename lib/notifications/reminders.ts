import "server-only";
import { and, asc, eq, gt, gte, inArray, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { after, HOUR } from "@/lib/kernel/dates";
import { BEFORE_ALL } from "@/lib/kernel/ids";
import { postLetter } from "@/lib/letters/commands";
import { comes } from "@/lib/meetings/attendance/commands";
import { offeredUntil, waitingPlace } from "@/lib/meetings/attendance/seats";
import { attendance, type Reply } from "@/lib/meetings/attendance/tables";
import { placeOf } from "@/lib/meetings/changes";
import { routeLink } from "@/lib/meetings/route-link";
import { meetings } from "@/lib/meetings/tables";
import { memberships } from "@/lib/membership/tables";
import { stopLinks } from "@/lib/people/mail-choices/queries";
import { people } from "@/lib/people/tables";

/** How long before a meeting its reminder goes: eight hours wide, so that a server that is away for some of them misses nobody. */
const SOONEST = 20 * HOUR;
const LATEST = 28 * HOUR;

/** People per step. */
const BATCH = 50;

/** A step of reminding everybody who comes tomorrow, by person. Who waits for a seat, or has to confirm one, is not told to come. */
export async function remindOfMeetings(ctx: Context, from: { after?: string } | null) {
  const batch = await nextPeople(ctx, from?.after ?? BEFORE_ALL);
  const last = batch.at(-1);
  if (last === undefined) return { counts: { reminders: 0 }, next: null };
  const due = await comingTo(ctx, batch);
  for (const one of due) await remind(ctx, one);
  return { counts: { reminders: due.length }, next: batch.length < BATCH ? null : { after: last } };
}

const isNear = (ctx: Context) =>
  and(
    eq(meetings.state, "published"),
    gte(meetings.startsAt, after(ctx.now, SOONEST)),
    lt(meetings.startsAt, after(ctx.now, LATEST)),
    inArray(attendance.reply, ["going", "remote"]),
    people.reminders,
    isNotNull(people.email),
    isNull(people.leftAt),
    isNull(people.suspendedAt),
  );

async function nextPeople(ctx: Context, afterId: string): Promise<string[]> {
  const rows = await ctx.db
    .selectDistinct({ id: people.id })
    .from(attendance)
    .innerJoin(meetings, eq(meetings.id, attendance.meetingId))
    .innerJoin(people, eq(people.id, attendance.personId))
    .where(and(isNear(ctx), gt(people.id, afterId)))
    .orderBy(asc(people.id))
    .limit(BATCH);
  return rows.map(({ id }) => id);
}

async function comingTo(ctx: Context, ids: string[]) {
  const isMember = sql<boolean>`${people.isAdmin} or exists (select 1 from ${memberships} m where m.person_id = ${people.id} and m.state = 'active')`;
  const rows = await ctx.db
    .select({
      meeting: meetings,
      reply: attendance.reply,
      place: waitingPlace(ctx.now),
      confirmBy: offeredUntil(ctx.now),
      id: people.id,
      name: people.name,
      email: people.email,
      locale: people.locale,
      mailToken: people.mailToken,
      isMember,
    })
    .from(attendance)
    .innerJoin(meetings, eq(meetings.id, attendance.meetingId))
    .innerJoin(people, eq(people.id, attendance.personId))
    .where(and(isNear(ctx), inArray(people.id, ids)))
    .orderBy(asc(people.id), asc(meetings.startsAt));
  return rows.filter(comes);
}

type Due = Awaited<ReturnType<typeof comingTo>>[number];

/** Another time is worth another mail; the same time is not, however often a meeting was moved in between. */
async function remind(ctx: Context, { meeting, reply, id, name, email, locale, mailToken, isMember }: Due): Promise<void> {
  if (!email) return;
  const t = wordsFor(locale);
  const formats = formatsFor(locale);
  const stop = stopLinks(ctx, mailToken, "reminders");
  await postLetter(ctx, {
    to: email,
    personId: id,
    kind: "reminders",
    locale,
    subject: t("notifications.reminderSubject", { day: formats.dayAndTimes(meeting.startsAt, meeting.endsAt), title: meeting.title }),
    text: t("notifications.reminderText", {
      name,
      title: meeting.title,
      remote: reply === "remote" ? "yes" : "no",
      when: formats.dayAndTimes(meeting.startsAt, meeting.endsAt),
      where: placeOf(meeting) || t("meetings.placeOpen"),
      practical: practical(meeting, { reply, locale, seesOnline: isMember }),
      link: `${ctx.baseUrl}/bijeenkomsten/${meeting.slug}`,
    }),
    stop,
    about: { kind: "reminder", meeting: meeting.id, at: meeting.startsAt.toISOString() },
    messageId: `reminder-${meeting.id}-${meeting.startsAt.getTime()}-${id}@kenniskring`,
  });
}

/** What somebody on the way there wants at hand, one a line; the link to join for members only. */
function practical(meeting: Due["meeting"], { reply, locale, seesOnline }: { reply: Reply; locale: Locale; seesOnline: boolean }): string {
  const t = wordsFor(locale);
  const route = reply === "going" ? routeLink(meeting) : null;
  const lines = [
    seesOnline && meeting.onlineUrl && t("notifications.reminderOnline", { url: meeting.onlineUrl }),
    route && t("notifications.reminderRoute", { url: route }),
    reply === "going" && meeting.parking && t("notifications.reminderParking", { text: meeting.parking }),
    reply === "going" && meeting.entrance && t("notifications.reminderEntrance", { text: meeting.entrance }),
  ].filter((line) => typeof line === "string" && line !== "");
  return lines.length > 0 ? `\n${lines.join("\n")}\n` : "";
}
