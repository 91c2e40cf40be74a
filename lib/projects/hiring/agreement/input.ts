import { z } from "zod";
import { agreementPoints } from "../kinds";

export const pointInput = z.object({
  project: z.string(),
  point: z.enum(agreementPoints, "errors.choose"),
  done: z.enum(["yes", "no"]).default("no"),
  note: z.string().trim().max(1000, "errors.tooLong").default(""),
});
export type PointInput = z.output<typeof pointInput>;
