import { z } from "zod";

export const proposeTopicInput = z.object({
  circle: z.string(),
  title: z.string().trim().min(4, "meetings.proposalTooShort").max(140, "errors.tooLong"),
  why: z.string().trim().max(1000, "errors.tooLong").default(""),
  topic: z.string().default(""),
});

export const voteInput = z.object({ proposal: z.string() });

export const planProposalInput = z.object({ proposal: z.string(), meeting: z.string().min(1, "errors.choose") });
