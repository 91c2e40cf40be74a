"use server";

import { answerReviewInput } from "@/lib/projects/text/input";
import { answerReview } from "@/lib/projects/text/review/commands";
import { action } from "@/lib/web/action";

export const answer = action(answerReviewInput, async (ctx, input) => {
  await answerReview(ctx, input);
  return { key: "texts.verdictSaved" };
});
