import { DAY } from "@/lib/kernel/dates";

/** What somebody was told is kept as long as what became of the letters. */
export const KEPT = 90 * DAY;
