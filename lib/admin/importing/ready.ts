import type { Columns } from "@/lib/kernel/csv-columns";
import type { CheckedLine } from "./lines";
import type { MemberData } from "./members";
import type { OrganisationData } from "./organisations";

export type ReadyLine = CheckedLine<OrganisationData> | CheckedLine<MemberData>;

type List = Pick<Columns, "missing"> & { isTooLong: boolean; lines: ReadyLine[] };

/** The lines that can be brought in and change something; none of a list that was not understood as a whole. */
export const readyLines = ({ missing, isTooLong, lines }: List): ReadyLine[] =>
  missing.length > 0 || isTooLong ? [] : lines.filter(({ problems, outcome }) => problems.length === 0 && outcome !== "known");
