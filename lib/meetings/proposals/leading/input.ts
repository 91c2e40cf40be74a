import { z } from "zod";

/** How long a talk is until a lead says otherwise. */
export const TALK_MINUTES = 25;
/** Longer than a day is a slip of the finger. */
const LONGEST = 600;

export const planProposalInput = z.object({
  proposal: z.string(),
  meeting: z.string().min(1, "errors.choose"),
  /** A member of any circle; nobody is known yet when it is empty. */
  speaker: z.string().default(""),
  minutes: z.coerce
    .number({ error: "meetings.minutesWrong" })
    .int("meetings.minutesWrong")
    .min(1, "meetings.minutesWrong")
    .max(LONGEST, "meetings.minutesWrong")
    .default(TALK_MINUTES),
});

export const setAsideInput = z.object({
  proposal: z.string(),
  reason: z.string().trim().min(4, "proposals.reasonNeeded").max(500, "errors.tooLong"),
});

export const mergeProposalInput = z.object({ proposal: z.string(), into: z.string().min(1, "errors.choose") });
