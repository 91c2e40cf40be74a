import "server-only";
import { and, eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import type { LetterSubject } from "@/lib/letters/tables";
import { comes } from "@/lib/meetings/attendance/commands";
import { offeredUntil, waitingPlace } from "@/lib/meetings/attendance/seats";
import { attendance } from "@/lib/meetings/attendance/tables";
import { meetings } from "@/lib/meetings/tables";

/** Whether a letter about a meeting is still worth sending: it takes place, at that moment, and its receiver stands where they stood. */
export async function isStillSo(ctx: Context, about: LetterSubject, personId: string | null): Promise<boolean> {
  const now = personId === null ? null : await asItIs(ctx, about.meeting, personId);
  if (now?.state !== "published" || now.startsAt <= ctx.now) return false;
  const isAt = (moment: Date | null) => moment?.toISOString() === about.at;
  switch (about.kind) {
    case "reminder":
      return isAt(now.startsAt) && now.isComing;
    case "to-answer":
      return isAt(now.replyBy) && now.reply === null;
    case "seat-offered":
      return isAt(now.confirmBy);
    case "seat-given":
      return isAt(now.startsAt) && now.reply === "going" && now.isComing;
  }
}

async function asItIs(ctx: Context, meetingId: string, personId: string) {
  const [row] = await ctx.db
    .select({
      state: meetings.state,
      startsAt: meetings.startsAt,
      replyBy: meetings.replyBy,
      reply: attendance.reply,
      place: waitingPlace(ctx.now),
      confirmBy: offeredUntil(ctx.now),
    })
    .from(meetings)
    .leftJoin(attendance, and(eq(attendance.meetingId, meetings.id), eq(attendance.personId, personId)))
    .where(eq(meetings.id, meetingId));
  return row ? { ...row, isComing: comes(row) } : null;
}
