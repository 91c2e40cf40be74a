import { z } from "zod";

export const replies = ["going", "remote", "declined"] as const;

export const replyInput = z.object({ meeting: z.string(), reply: z.enum(replies, "errors.choose") });
