import { z } from "zod";
import { visibilities } from "@/lib/documents/choices";

export const publishInput = z.object({
  meeting: z.string(),
  title: z.string().trim().min(3, "documents.titleNeeded").max(200, "errors.tooLong"),
  visibility: z.enum(visibilities, "errors.choose"),
  /** Ticked after reading what the check before sharing found. */
  seen: z.string().optional(),
});

export const correctInput = z.object({
  meeting: z.string(),
  because: z.string().trim().min(1, "errors.required").max(500, "errors.tooLong"),
});
