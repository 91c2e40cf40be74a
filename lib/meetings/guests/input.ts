import { z } from "zod";

/** Longer is no note any more. */
const LONGEST_NOTE = 600;

/** A link goes out by mail, or is shown once to whoever asked for it. */
export const issueLinkInput = z
  .object({
    speaker: z.uuid("errors.invalid"),
    email: z
      .union(
        [z.literal(""), z.string().trim().toLowerCase().pipe(z.email("guests.emailWrong").max(200, "errors.tooLong"))],
        "guests.emailWrong",
      )
      .default(""),
    language: z.enum(["nl", "en"], "errors.choose").default("nl"),
    note: z.string().trim().max(LONGEST_NOTE, "errors.tooLong").default(""),
    by: z.enum(["mail", "hand"], "errors.choose"),
  })
  .refine(({ by, email }) => by === "hand" || email !== "", { path: ["email"], message: "guests.emailNeeded" });
export type IssueLink = z.output<typeof issueLinkInput>;

export const withdrawLinkInput = z.object({ speaker: z.uuid("errors.invalid") });
