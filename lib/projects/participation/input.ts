import { z } from "zod";

export const takePartInput = z.object({ project: z.string(), state: z.enum(["interested", "joined"], "errors.choose") });
export const leaveInput = z.object({ project: z.string(), reason: z.string().trim().max(500, "errors.tooLong").default("") });
export const contactInput = z.object({ project: z.string(), person: z.string().min(1, "errors.choose") });
