import { z } from "zod";

/** The longest list that is looked at: more lines than there are local governments and their ICT staff. */
export const MOST_LINES = 5000;
/** Bytes; a line has a hundred or two. */
export const MOST_BYTES = 3_000_000;

export const importKinds = ["organisations", "members"] as const;
export type ImportKind = (typeof importKinds)[number];

export const importKind = z.enum(importKinds, "errors.choose");

/** Why a list was not even looked at, as the address of the form tells it. */
export const listRefusal = z.enum(["nothing", "tooLarge", "notText"]).optional().catch(undefined);
export type ListRefusal = NonNullable<z.output<typeof listRefusal>>;

export const bringInInput = z.object({
  draft: z.uuid("errors.invalid"),
  welcome: z
    .string()
    .optional()
    .transform((ticked) => ticked === "yes"),
});
