import { z } from "zod";
import { keepable } from "@/lib/kernel/text";

const word = z.string().transform(keepable).pipe(z.string().trim().max(100)).catch("").default("");
const day = z
  .string()
  // The database knows no year nought.
  .regex(/^(?!0000)\d{4}-\d\d-\d\d$/)
  .refine((text) => !Number.isNaN(Date.parse(text)))
  .catch("")
  .default("");

/** What the address of the log may say. Nonsense is read as nothing. */
export const logInput = z.object({
  /** A circle's address. */
  kring: word,
  /** A piece of the name of who did it, or to whom it was done. */
  wie: word,
  /** The first word of an action: `membership`, `document`. */
  soort: word,
  van: day,
  tot: day,
  pagina: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
});
export type LogFilter = z.output<typeof logInput>;

/** The shortest address of a filter, and of one of its pages. */
export function logParams({ pagina, ...filter }: LogFilter): URLSearchParams {
  const params = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ""));
  if (pagina > 1) params.set("pagina", String(pagina));
  return params;
}
