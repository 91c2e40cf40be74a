import { z } from "zod";
import { isId } from "@/lib/kernel/ids";
import { wholeNumber } from "../../input";
import { MOST_PIECES } from "../quantities/input";

const id = z.string().refine(isId, "errors.choose");

export const orderInput = z.object({
  project: z.string(),
  article: id,
  quantity: wholeNumber("purchase.pieces", { least: 1, most: MOST_PIECES }),
  onDay: z.iso.date("errors.date"),
  reference: z.string().trim().max(100, "errors.tooLong").default(""),
});
export type OrderInput = z.output<typeof orderInput>;

export const strikeInput = z.object({ project: z.string(), order: id });
export const remarkInput = z.object({ project: z.string(), body: z.string().trim().min(1, "errors.required").max(2000, "errors.tooLong") });
