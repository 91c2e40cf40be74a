import { z } from "zod";

export const commentInput = z.object({
  proposal: z.string(),
  body: z.string().trim().min(1, "errors.required").max(2000, "errors.tooLong"),
});
export const removeCommentInput = z.object({ comment: z.string() });
