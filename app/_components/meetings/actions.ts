"use server";

import { reply } from "@/lib/meetings/attendance/commands";
import { replyInput } from "@/lib/meetings/attendance/input";
import { action } from "@/lib/web/action";

const said = { going: "meetings.saidGoing", remote: "meetings.saidRemote", declined: "meetings.saidDeclined" };

export const answerMeeting = action(replyInput, async (ctx, input) => {
  const { reply: answer, place, late } = await reply(ctx, input);
  if (place > 0) return { key: "meetings.saidWaiting", params: { place } };
  return { key: late && answer !== "declined" ? "meetings.saidLate" : said[answer] };
});
