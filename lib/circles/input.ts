import { z } from "zod";
import { municipality, region } from "@/lib/geography/places";

const codes = (isKnown: (code: string) => boolean) => z.array(z.string().refine(isKnown, "errors.choose")).default([]);

const words = {
  name: z.string().trim().min(3, "errors.required").max(120, "errors.tooLong"),
  description: z.string().trim().max(4000, "errors.tooLong").default(""),
  rhythm: z.string().trim().max(200, "errors.tooLong").default(""),
};

const places = {
  regions: codes((id) => region(id) !== undefined),
  municipalities: codes((nis) => municipality(nis) !== undefined),
  /** Names or postal codes of municipalities beside those that were chosen, as somebody types them. */
  more: z.string().max(4000, "errors.tooLong").default(""),
};

const circle = z.uuid("errors.invalid");

export const circleInput = z.object({
  ...words,
  /** Piece of the address; made from the name when it is left out. */
  slug: z
    .string()
    .regex(/^[a-z0-9-]{2,80}$/, "errors.invalid")
    .optional(),
  ...places,
});
export type CircleInput = z.input<typeof circleInput>;

export const wordsInput = z.object({ circle, ...words });
export const placesInput = z.object({ circle, ...places });

/** An empty choice is no successor. */
const successor = z
  .union([z.literal(""), z.uuid("circles.successorWrong")])
  .transform((id) => id || undefined)
  .optional();

export const archiveInput = z.object({ circle, successor });
export const reopenInput = z.object({ circle });
/** One form closes and opens again, so that its answer always has a place to stand. */
export const closingInput = archiveInput.extend({ press: z.enum(["close", "reopen"], "errors.choose") });
