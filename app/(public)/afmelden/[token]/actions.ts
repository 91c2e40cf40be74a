"use server";

import { wordsFor } from "@/lib/i18n";
import { chooseByToken } from "@/lib/people/mail-choices/commands";
import { stopInput } from "@/lib/people/mail-choices/input";
import { action } from "@/lib/web/action";

export const changeByToken = action(stopInput, async (ctx, { token, press }) => {
  await chooseByToken(ctx, { token, ...press });
  const kind = wordsFor(ctx.actor.locale)(`notifications.kinds.${press.kind}`);
  return { key: press.wanted ? "notifications.stopUndone" : "notifications.stopDone", params: { kind } };
});
