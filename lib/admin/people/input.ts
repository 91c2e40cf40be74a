import { z } from "zod";
import { keepable } from "@/lib/kernel/text";

/** What the address of the list may say. Nonsense is read as nothing. */
export const peopleInput = z.object({
  q: z.string().transform(keepable).pipe(z.string().trim().max(200)).catch("").default(""),
  pagina: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

const person = z.string();

export const adminRoleInput = z.object({ person, admin: z.enum(["yes", "no"], "errors.choose") });
export const accessInput = z.object({ person, access: z.enum(["suspend", "restore"], "errors.choose") });
