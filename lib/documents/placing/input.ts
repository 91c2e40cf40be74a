import { z } from "zod";

export const placeInput = z.object({ document: z.uuid("errors.invalid"), circle: z.uuid("errors.invalid") });
export type Placing = z.output<typeof placeInput>;
