import { after, MINUTE } from "@/lib/kernel/dates";

/** Without a script a button can be pressed twice: the same thing by the same person since then is one press too many. */
export const pressedSince = (now: Date): Date => after(now, -2 * MINUTE);
