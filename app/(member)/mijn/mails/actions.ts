"use server";

import { chooseMails } from "@/lib/people/mail-choices/commands";
import { mailChoicesInput } from "@/lib/people/mail-choices/input";
import { action } from "@/lib/web/action";

export const saveMailChoices = action(mailChoicesInput, async (ctx, input) => {
  await chooseMails(ctx, input);
  return { key: "people.mailsSaved" };
});
