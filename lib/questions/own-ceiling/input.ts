import { z } from "zod";

/** How many questions may wait for somebody at once, as they typed it; empty for as many as the platform lets. */
export const ownCeilingInput = z.object({ mostWaiting: z.string().trim().max(20, "errors.tooLong").default("") });
export type OwnCeilingInput = z.output<typeof ownCeilingInput>;
