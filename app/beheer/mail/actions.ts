"use server";

import { retryLetter } from "@/lib/letters/commands";
import { retryLetterInput } from "@/lib/letters/input";
import { action } from "@/lib/web/action";

export const sendAgain = action(retryLetterInput, async (ctx, input) => {
  const { to } = await retryLetter(ctx, input);
  return { key: "letters.againDone", params: { to } };
});
