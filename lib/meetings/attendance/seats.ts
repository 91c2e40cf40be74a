import { type SQL, sql } from "drizzle-orm";
import { attendance } from "./tables";

const at = (now: Date): SQL => sql`${now.toISOString()}::timestamptz`;

/** Has a seat or is offered one; an offer that nobody confirmed in time is none, also before settle.ts came by. */
export const holdsSeat = (row: string, now: Date): SQL =>
  sql`(${sql.identifier(row)}.seat = 'taken' or ${sql.identifier(row)}.confirm_by > ${at(now)}) is true`;

/** Since when somebody waits: at the end of the line again since an offer went by. */
const since = (row: string): SQL => sql`greatest(${sql.identifier(row)}.seat_wanted_at, ${sql.identifier(row)}.confirm_by)`;

/** 0 with a seat, or without the wish for one; 1 waits first. */
export const waitingPlace = (now: Date) =>
  sql<number>`case when "attendance"."reply" <> 'going' or ${holdsSeat("attendance", now)} then 0 else (
    select count(*) from attendance earlier
    where earlier.meeting_id = "attendance"."meeting_id" and earlier.reply = 'going' and not ${holdsSeat("earlier", now)}
      and (${since("earlier")}, earlier.person_id) <= (${since("attendance")}, "attendance"."person_id")
  )::int end`.mapWith(Number);

/** Until when a seat is held for somebody who has to say that they take it; null when none is. */
export const offeredUntil = (now: Date) =>
  sql<Date | null>`case when "attendance"."confirm_by" > ${at(now)} then "attendance"."confirm_by" end`.mapWith(attendance.confirmBy);

/** The order of asking, once offers that went by are settled. */
export const inLine = [attendance.seatWantedAt, attendance.personId];

/** The end of the line, whatever a process's clock says: two who ask at once stand one behind the other. */
export const endOfLine = (meetingId: string, now: Date) => sql`greatest(
  ${at(now)},
  (select max(seat_wanted_at) + interval '1 microsecond' from attendance where meeting_id = ${meetingId})
)`;
