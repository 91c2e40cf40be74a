import { z } from "zod";
import { keepable } from "@/lib/kernel/text";

const word = z.string().transform(keepable).pipe(z.string().trim().max(200)).catch("").default("");

/** What the address of the directory may say. Nonsense is read as nothing. */
export const directoryInput = z.object({
  q: word,
  /** A circle's address. */
  kring: word,
  /** An organisation's address. */
  bestuur: word,
  /** A region's or a province's code, see lib/geography. */
  regio: word,
  /** A topic's id. */
  onderwerp: word,
  pagina: z.coerce.number().int().min(1).max(500).catch(1).default(1),
});
