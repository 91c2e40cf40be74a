import { z } from "zod";

export const mergeInput = z.object({
  organisation: z.uuid("errors.invalid"),
  /** The organisation that stays. */
  into: z.uuid("organisations.intoMissing"),
});
