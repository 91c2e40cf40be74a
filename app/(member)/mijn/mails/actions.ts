"use server";

import { chooseTelling } from "@/lib/notifications/choices/commands";
import { tellingInput } from "@/lib/notifications/choices/input";
import { action } from "@/lib/web/action";

export const saveMailChoices = action(tellingInput, async (ctx, input) => {
  await chooseTelling(ctx, input);
  return { key: "notifications.mailsSaved" };
});
