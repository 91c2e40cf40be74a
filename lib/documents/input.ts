import { z } from "zod";
import { documentKinds, visibilities } from "./choices";

/** 200 MB: a presentation with films in it. */
export const MAX_FILE_BYTES = 200 * 1024 * 1024;
/** More than a profile of one document can hold; see the topics of a typical report. */
export const MAX_TOPICS = 5;
export const languages = ["nl", "fr", "en", "de"] as const;

/** The database knows no year 0, and a year that is written with fewer than four digits is a slip. */
export const FIRST_DAY = "1000-01-01";
export const dayShape = z.iso.date("documents.dayShape").refine((value) => value >= FIRST_DAY, "documents.dayShape");

const day = z
  .union([z.literal(""), dayShape], "documents.dayShape")
  .default("")
  .transform((value) => value || null);
const ids = z.array(z.uuid("errors.invalid")).default([]);

const name = z.string().trim().max(80, "errors.tooLong").optional();

/** The metadata that a person confirms. The human's word always wins over a proposal. */
export const metadataInput = z.object({
  document: z.uuid("errors.invalid"),
  title: z.string().trim().min(3, "documents.titleNeeded").max(200, "errors.tooLong"),
  summary: z.string().trim().max(2000, "errors.tooLong").default(""),
  kind: z.enum(documentKinds, "errors.choose"),
  language: z.enum(languages, "errors.choose").default("nl"),
  date: day,
  validUntil: day,
  topics: z.array(z.string().max(80, "errors.invalid")).max(MAX_TOPICS, "documents.tooManyTopics").default([]),
  /** What the person who shares it did: writing is what counts as knowing, uploading is not. */
  wrote: z.enum(["author", "co-author", "no"], "documents.wroteNeeded"),
  /** Others who wrote it. */
  authors: ids,
  visibility: z.enum(visibilities, "errors.choose"),
  circles: ids,
  meeting: z
    .union([z.literal(""), z.uuid("errors.invalid")])
    .default("")
    .transform((value) => value || null),
  /** Whose document it is; empty for nobody's. A form without the field leaves it as it is. */
  organisation: z
    .union([z.literal(""), z.uuid("errors.choose")], "errors.choose")
    .transform((value) => value || null)
    .optional(),
  product: name,
  supplier: name,
  /** Ticked after reading what the check before sharing found. */
  seen: z.string().optional(),
});
export type Metadata = z.output<typeof metadataInput>;

export const documentInput = z.object({ document: z.uuid("errors.invalid") });

/** Fields that travel with an upload: the meeting it belongs to and the item on its agenda, or the document that gets a new version. */
export const uploadTarget = z.object({
  meeting: z.uuid().optional().catch(undefined),
  item: z.uuid().optional().catch(undefined),
  document: z.uuid().optional().catch(undefined),
});
