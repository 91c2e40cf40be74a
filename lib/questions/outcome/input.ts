import { z } from "zod";

export const acceptInput = z.object({ answer: z.string() });
export const thankInput = acceptInput;

/** `circle:<id>`, as when asking. */
export const widenInput = z.object({
  question: z.string(),
  visibility: z.string().regex(/^circle:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "errors.choose"),
});
export type WidenInput = z.output<typeof widenInput>;
