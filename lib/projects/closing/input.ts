import { z } from "zod";
import { MAX_TOPICS } from "@/lib/documents/input";
import { publishInput } from "../text/input";

/** As much as anybody reads of what is over. */
const LONGEST = 50_000;

const nothing = z.object({ project: z.string(), publish: z.literal("no") });

/** How a purchase or a hiring is finished, and what of it is published. */
export const finishInput = z.discriminatedUnion(
  "publish",
  [
    nothing,
    z.object({
      project: z.string(),
      publish: z.literal("yes"),
      title: z.string().trim().min(3, "documents.titleNeeded").max(200, "errors.tooLong"),
      text: z.string().trim().min(50, "closing.textMissing").max(LONGEST, "errors.tooLong"),
      authors: z.array(z.uuid("errors.invalid")).default([]),
      topics: z.array(z.string()).max(MAX_TOPICS, "documents.tooManyTopics").default([]),
      visibility: z.enum(["circle", "members"], "errors.choose"),
      seen: z.string().optional(),
    }),
  ],
  "errors.choose",
);
export type FinishInput = z.output<typeof finishInput>;
export type ClosingInput = Extract<FinishInput, { publish: "yes" }>;

/** How a project that writes a text is finished, and whether that text is published. */
export const finishTextInput = z.discriminatedUnion(
  "publish",
  [nothing, publishInput.extend({ publish: z.literal("yes") })],
  "errors.choose",
);
export type FinishTextInput = z.output<typeof finishTextInput>;
