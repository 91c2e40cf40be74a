import { z } from "zod";
import { documentKinds, visibilities } from "../choices";
import { dayShape, MAX_TOPICS } from "../input";

/** Documents that are changed in one go: as many as an address of a page can name. */
export const MOST_AT_ONCE = 100;
/** The longest sheet that is looked at, in lines and in bytes. */
export const MOST_LINES = 2000;
export const MOST_BYTES = 3_000_000;

const ids = z.array(z.uuid("errors.invalid")).default([]);
const orNone = <Shape extends z.ZodType>(shape: Shape) => z.union([z.literal(""), shape], "errors.choose").default("");

/** What happens to all that were chosen; an empty field leaves as it is. */
export const manyInput = z.object({
  /** The circle whose lead does this; empty for one's own documents. */
  circle: z.string().default(""),
  documents: ids.refine((chosen) => chosen.length <= MOST_AT_ONCE, "bulk.tooMany"),
  kind: orNone(z.enum(documentKinds)),
  visibility: orNone(z.enum(visibilities)),
  /** `none` takes the organisation away. */
  organisation: orNone(z.union([z.literal("none"), z.uuid()])),
  validUntil: z.union([z.literal(""), dayShape], "documents.dayShape").default(""),
  /** Ticked to take the last day away. */
  withoutEnd: z.string().default(""),
  addTopics: z.array(z.string().max(80, "errors.invalid")).max(MAX_TOPICS, "documents.tooManyTopics").default([]),
  dropTopics: z.array(z.string().max(80, "errors.invalid")).default([]),
  addCircles: ids,
  dropCircles: ids,
});
export type ManyInput = z.output<typeof manyInput>;

/** Why a sheet was not even looked at, as the address of the form tells it. */
export const sheetRefusal = z.enum(["nothing", "tooLarge", "notText"]).optional().catch(undefined);
export type SheetRefusal = NonNullable<z.output<typeof sheetRefusal>>;

export const sheetInput = z.object({ sheet: z.uuid("errors.invalid") });
