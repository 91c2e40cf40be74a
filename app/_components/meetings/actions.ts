"use server";

import { reply } from "@/lib/meetings/attendance/commands";
import { replyInput } from "@/lib/meetings/attendance/input";
import { action } from "@/lib/web/action";

const said = { going: "meetings.saidGoing", remote: "meetings.saidRemote", declined: "meetings.saidDeclined" };

export const answerMeeting = action(replyInput, async (ctx, input) => {
  const { reply: answer, place, why, confirmed, late } = await reply(ctx, input);
  if (place > 0) return { key: "attendance.saidWaiting", params: { place, why: why ?? "full" } };
  if (confirmed) return { key: "attendance.saidConfirmed" };
  return { key: late && answer !== "declined" ? "meetings.saidLate" : said[answer] };
});
