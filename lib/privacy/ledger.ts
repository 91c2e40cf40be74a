import { z } from "zod";
import { isId } from "@/lib/kernel/ids";

const line = z.object({ personId: z.string().refine(isId), at: z.coerce.date() });
export type Erased = z.output<typeof line>;

/** The ledger as a file: a line each. */
export const ledgerText = (ledger: Erased[]): string => ledger.map((erased) => `${JSON.stringify(erased)}\n`).join("");

/** Throws with the number of the line that is none of ours. */
export function parseLedger(text: string): Erased[] {
  return text
    .split("\n")
    .map((content, index) => ({ content, number: index + 1 }))
    .filter(({ content }) => content.trim() !== "")
    .map(({ content, number }) => {
      try {
        return line.parse(JSON.parse(content));
      } catch {
        throw new Error(`Line ${number} of the ledger of erasures is damaged. Nothing was changed.`);
      }
    });
}
