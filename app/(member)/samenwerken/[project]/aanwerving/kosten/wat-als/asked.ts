import { z } from "zod";
import { keepable } from "@/lib/kernel/text";
import { hundredthsIn } from "@/lib/projects/exact";
import type { Newcomer } from "@/lib/projects/hiring/costs/what-if";
import { wholeIn } from "@/lib/projects/whole";

const words = z.string().transform(keepable).pipe(z.string().trim().max(150)).catch("").default("");

const address = z.object({
  weg: z
    .union([z.array(z.string()), z.string().transform((one) => [one])])
    .catch([])
    .default([]),
  naam: words,
  vte: words,
  inwoners: words,
  procent: words,
});
type Address = z.output<typeof address>;

export type Asked = {
  typed: Address;
  leaving: string[];
  joining: Newcomer | null;
  wrong: ("vte" | "inwoners" | "procent")[];
  isAsked: boolean;
};

/** Who leaves and who joins, as an address says it. Nothing is kept, so what cannot be read is only told. */
export function askedIn(params: Record<string, string | string[] | undefined>): Asked {
  const typed = address.parse(params);
  const { weg, naam, vte, inwoners, procent } = typed;
  const figures = {
    use: vte === "" ? null : hundredthsIn(vte),
    inhabitants: wholeIn(inwoners),
    percent: procent === "" ? null : hundredthsIn(procent),
  };
  const wrong = [
    vte !== "" && figures.use === null && ("vte" as const),
    inwoners !== "" && figures.inhabitants === null && ("inwoners" as const),
    procent !== "" && figures.percent === null && ("procent" as const),
  ].filter((each) => each !== false);
  const isJoining = [naam, vte, inwoners, procent].some((text) => text !== "");
  const joining = isJoining ? { name: naam, ...figures } : null;
  return { typed, leaving: weg, joining, wrong, isAsked: weg.length > 0 || isJoining };
}
