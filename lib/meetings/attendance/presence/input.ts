import { z } from "zod";

export const checkInInput = z.object({ code: z.string() });

export const presenceInput = z.object({
  meeting: z.string(),
  person: z.uuid("errors.choose"),
  present: z.enum(["yes", "no"], "errors.choose"),
});
