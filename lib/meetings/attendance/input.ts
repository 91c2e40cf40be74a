import { z } from "zod";

export const replies = ["going", "remote", "declined"] as const;

/** How an answer is written in the address that a mail leads to. */
export const replyWords = { going: "ja", remote: "online", declined: "nee" } as const;

/** The answer that an address asks for, if it names one. */
export const replyOfWord = (word: unknown) => replies.find((reply) => replyWords[reply] === word);

export const replyInput = z.object({ meeting: z.string(), reply: z.enum(replies, "errors.choose") });
