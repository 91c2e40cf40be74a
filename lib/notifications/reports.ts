import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { DAY } from "@/lib/kernel/dates";
import { meetingCircles, meetings } from "@/lib/meetings/tables";
import { memberships } from "@/lib/membership/tables";
import type { WorkData } from "@/lib/outbox/work";
import { people } from "@/lib/people/tables";
import { presenceAt } from "@/lib/reports/presence/queries";
import { reports } from "@/lib/reports/tables";
import { withoutReport } from "@/lib/reports/waiting/queries";
import { type Reader, readerColumns, tell } from "./telling";

/** Tells those who were there that the report waits for their word. */
export async function notifyReportSent(ctx: Context, { report: id, by }: WorkData["notify.report-sent"]): Promise<void> {
  const [found] = await ctx.db
    .select({ meeting: meetings, state: reports.state, until: reports.reviewUntil, sentAt: reports.sentAt })
    .from(reports)
    .innerJoin(meetings, eq(meetings.id, reports.meetingId))
    .where(eq(reports.id, id));
  if (found?.state !== "review" || !found.until) return;
  const { meeting, until } = found;
  const present = (await presenceAt(ctx, meeting.id)).present.map((person) => person.id).filter((person) => person !== by);
  for (const reader of await readersAmong(ctx, present)) {
    const t = wordsFor(reader.locale);
    const { fullDay } = formatsFor(reader.locale);
    const values = { title: meeting.title, day: fullDay(meeting.startsAt), until: fullDay(until) };
    await tell(ctx, reader, {
      kind: "task",
      notice: { kind: "meeting-review", subjectId: meeting.id },
      key: `report-sent-${id}-${reader.id}`,
      mail: {
        subject: t("reports.mailReviewSubject", values),
        text: t("reports.mailReviewText", { ...values, name: reader.name, link: `${ctx.baseUrl}/bijeenkomsten/${meeting.slug}/verslag` }),
      },
    });
  }
}

function readersAmong(ctx: Context, ids: string[]): Promise<Reader[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return ctx.db
    .select(readerColumns)
    .from(people)
    .where(and(inArray(people.id, ids), isNull(people.leftAt)));
}

/** After so long a lead hears that there is no report yet, then each week again, five times in all. */
const FIRST = 3 * DAY;
const AGAIN = 7 * DAY;
const MOST = 5;

/** Reminds leads of reports that are not there yet. Done again in the same week it tells nothing new. */
export async function remindOfReports(ctx: Context): Promise<number> {
  const due = await withoutReport(ctx, { over: FIRST });
  for (const meeting of due) {
    const turn = Math.floor((ctx.now.getTime() - meeting.endsAt.getTime() - FIRST) / AGAIN) + 1;
    if (turn <= MOST) for (const reader of await leadsOf(ctx, meeting.id)) await remindOne(ctx, reader, { meeting, turn });
  }
  return due.length;
}

type Missing = { meeting: Awaited<ReturnType<typeof withoutReport>>[number]; turn: number };

async function remindOne(ctx: Context, reader: Reader, { meeting, turn }: Missing): Promise<void> {
  const t = wordsFor(reader.locale);
  const values = { title: meeting.title, day: formatsFor(reader.locale).fullDay(meeting.startsAt) };
  const link = `${ctx.baseUrl}/bijeenkomsten/${meeting.slug}/verslag/schrijven`;
  await tell(ctx, reader, {
    kind: "task",
    notice: { kind: "meeting-report", subjectId: meeting.id },
    key: `report-missing-${meeting.id}-${turn}-${reader.id}`,
    mail: {
      subject: t("reports.mailMissingSubject", values),
      text: t("reports.mailMissingText", { ...values, name: reader.name, link }),
    },
  });
}

function leadsOf(ctx: Context, meetingId: string): Promise<Reader[]> {
  return ctx.db
    .selectDistinctOn([people.id], readerColumns)
    .from(meetingCircles)
    .innerJoin(memberships, eq(memberships.circleId, meetingCircles.circleId))
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(eq(meetingCircles.meetingId, meetingId), eq(memberships.state, "active"), eq(memberships.role, "lead"), isNull(people.leftAt)),
    );
}
