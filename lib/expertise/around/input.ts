import { z } from "zod";

/** Where somebody who knows may be: `kring` in a circle of the reader's, `regio` in their region, `dichtbij` in the neighbourhood. */
export const wheres = ["overal", "kring", "regio", "dichtbij"] as const;
export type Where = (typeof wheres)[number];

export const whereShape = z.enum(wheres).catch("overal");
