import { z } from "zod";

export const offerInput = z.object({ proposal: z.string(), note: z.string().trim().max(300, "errors.tooLong").default("") });
