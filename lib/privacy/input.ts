import { z } from "zod";

/** Typing one's own address is what nobody does by accident. */
export const eraseInput = z.object({ confirm: z.string().trim().toLowerCase().min(1, "errors.required").max(254, "errors.tooLong") });
