import { z } from "zod";
import { municipality, region } from "@/lib/geography/places";

const codes = (isKnown: (code: string) => boolean) => z.array(z.string().refine(isKnown, "errors.choose")).default([]);

export const circleInput = z.object({
  name: z.string().trim().min(3, "errors.required").max(120, "errors.tooLong"),
  /** Piece of the address; made from the name when it is left out. */
  slug: z
    .string()
    .regex(/^[a-z0-9-]{2,80}$/, "errors.invalid")
    .optional(),
  description: z.string().trim().max(4000, "errors.tooLong").default(""),
  rhythm: z.string().trim().max(200, "errors.tooLong").default(""),
  regions: codes((id) => region(id) !== undefined),
  municipalities: codes((nis) => municipality(nis) !== undefined),
});
export type CircleInput = z.input<typeof circleInput>;

export const archiveInput = z.object({ circle: z.uuid("errors.invalid"), successor: z.uuid("errors.invalid").optional() });
