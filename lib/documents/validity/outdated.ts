import { brusselsDay } from "@/lib/kernel/dates";

/** `said`: a person says that it does not hold any more. `unanswered`: nobody answered when it was asked. */
export type Outdated = "said" | "unanswered";

type Standing = { validUntil: string | null; outdated: Outdated | null };

/** Whether readers are warned, and the search puts it lower. */
export const isOutdated = ({ validUntil, outdated }: Standing, now: Date): boolean =>
  outdated !== null || (validUntil !== null && validUntil < brusselsDay(now));
