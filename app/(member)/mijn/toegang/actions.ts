"use server";

import { endOtherSessions, endSession } from "@/lib/people/sessions/commands";
import { endInput } from "@/lib/people/sessions/input";
import { action } from "@/lib/web/action";
import { sessionToken } from "@/lib/web/session";

/** One form holds all the buttons, so that what happened is still said when the device itself has gone. */
export const end = action(endInput, async (ctx, { session }) => {
  if (session === "others") {
    await endOtherSessions(ctx, { token: (await sessionToken()) ?? "" });
    return { key: "people.othersEnded" };
  }
  await endSession(ctx, { session });
  return { key: "people.sessionEnded" };
});
