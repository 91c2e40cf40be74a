import "server-only";
import { eq, inArray, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { groupBy } from "@/lib/kernel/group";
import { attendance } from "@/lib/meetings/attendance/tables";
import { organisations, people } from "@/lib/people/tables";

export type Attendee = { id: string; name: string; slug: string | null; organisation: string };

/** Who was there and who excused themselves. When nobody was ticked on the day: those who said that they come. */
export type Presence = { isTicked: boolean; present: Attendee[]; excused: Attendee[] };

export async function presenceAt(ctx: Context, meetingId: string): Promise<Presence> {
  return (await presencesAt(ctx, [meetingId])).get(meetingId) ?? { isTicked: false, present: [], excused: [] };
}

/** The same of meetings by their ids, in one question. A meeting that nobody answered is not among them. */
export async function presencesAt(ctx: Context, meetingIds: string[]): Promise<Map<string, Presence>> {
  const byMeeting = groupBy(await answered(ctx, meetingIds), ({ meetingId }) => meetingId);
  return new Map([...byMeeting].map(([id, rows]) => [id, presenceOf(rows)]));
}

function answered(ctx: Context, meetingIds: string[]) {
  return ctx.db
    .select({
      meetingId: attendance.meetingId,
      id: people.id,
      name: people.name,
      slug: people.slug,
      organisation: sql<string>`coalesce(${organisations.name}, '')`,
      reply: attendance.reply,
      seat: attendance.seat,
      attendedAt: attendance.attendedAt,
    })
    .from(attendance)
    .innerJoin(people, eq(people.id, attendance.personId))
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(inArray(attendance.meetingId, meetingIds))
    .orderBy(people.name);
}

type Row = Awaited<ReturnType<typeof answered>>[number];

const saidYes = ({ reply, seat }: Row) => reply === "remote" || (reply === "going" && (seat === null || seat === "taken"));
const bare = ({ id, name, slug, organisation }: Row): Attendee => ({ id, name, slug, organisation });

function presenceOf(rows: Row[]): Presence {
  const isTicked = rows.some(({ attendedAt }) => attendedAt !== null);
  const was = (row: Row) => (isTicked ? row.attendedAt !== null : saidYes(row));
  return {
    isTicked,
    present: rows.filter(was).map(bare),
    excused: rows.filter((row) => row.reply === "declined" && !was(row)).map(bare),
  };
}
