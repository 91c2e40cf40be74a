import { sql } from "drizzle-orm";
import { attendance } from "./tables";

/**
 * Seats are not handed out but counted: whoever wants one longest has it, up to the capacity. Giving one up or a bigger
 * room moves the next person up by itself. Place 0 has a seat; place 1 waits first.
 */
export const waitingPlace = (capacity: unknown) =>
  sql<number>`case
  when ${attendance.reply} <> 'going' or ${capacity}::int is null then 0
  else greatest(0, (
    select count(*) from attendance earlier
    where earlier.meeting_id = "attendance"."meeting_id" and earlier.reply = 'going'
      and (earlier.seat_wanted_at, earlier.person_id) <= ("attendance"."seat_wanted_at", "attendance"."person_id")
  )::int - ${capacity}::int)
end`.mapWith(Number);

/** The end of the line, whatever a process's clock says: two who ask at once stand one behind the other. */
export const endOfLine = (meetingId: string, now: Date) => sql`greatest(
  ${now.toISOString()}::timestamptz,
  (select max(seat_wanted_at) + interval '1 microsecond' from attendance where meeting_id = ${meetingId})
)`;
