import { z } from "zod";

/** Which session ends: one of them, or all but the one that asks. */
export const endInput = z.object({ session: z.string() });
