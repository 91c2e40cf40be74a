"use server";

import { issueFeed, withdrawFeed } from "@/lib/meetings/calendars/commands";
import { feedInput } from "@/lib/meetings/calendars/input";
import { action } from "@/lib/web/action";

export const changeAddress = action(feedInput, async (ctx, { press: { verb, content } }) => {
  if (verb === "withdraw") {
    await withdrawFeed(ctx, { content });
    return { key: "calendars.withdrawn" };
  }
  const { path } = await issueFeed(ctx, { content });
  return { key: "calendars.issued", params: { content }, secret: `${ctx.baseUrl}${path}` };
});
