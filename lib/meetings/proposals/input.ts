import { z } from "zod";

const words = {
  title: z.string().trim().min(4, "meetings.proposalTooShort").max(140, "errors.tooLong"),
  why: z.string().trim().max(1000, "errors.tooLong").default(""),
  topic: z.string().default(""),
};

export const proposeTopicInput = z.object({ circle: z.string(), ...words });
export const changeProposalInput = z.object({ proposal: z.string(), ...words });
export type ProposalWords = Omit<z.input<typeof changeProposalInput>, "proposal">;

/** For whatever needs only to know which: a vote, a withdrawal. */
export const proposalInput = z.object({ proposal: z.string() });
