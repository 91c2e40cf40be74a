import { z } from "zod";

export const sayInput = z.object({
  project: z.string(),
  body: z.string().trim().min(1, "errors.required").max(5000, "errors.tooLong"),
});
export const unsayInput = z.object({ project: z.string(), comment: z.string() });
