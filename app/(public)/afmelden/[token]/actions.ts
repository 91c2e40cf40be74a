"use server";

import { wordsFor } from "@/lib/i18n";
import { chooseByToken } from "@/lib/people/mail-choices/commands";
import { stopInput } from "@/lib/people/mail-choices/input";
import { action } from "@/lib/web/action";

export const changeByToken = action(stopInput, async (ctx, { token, press }) => {
  await chooseByToken(ctx, { token, ...press });
  const t = wordsFor(ctx.actor.locale);
  const kind = t(press.kind === "digest" ? "people.stopDigest" : "people.stopReminders");
  return { key: press.wanted ? "people.stopUndone" : "people.stopDone", params: { kind } };
});
