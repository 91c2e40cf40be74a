import { brusselsDay } from "@/lib/kernel/dates";
import { monthsOn } from "@/lib/kernel/days";

/** So long before its end it is said of an agreement that it ends: a joint purchase of the next one takes that long. */
export const MONTHS_BEFORE_END = 9;

export type Standing = "open" | "full" | "ending" | "ended";

/** The last day of an agreement that ends soon. */
export const endsSoonBefore = (now: Date): string => monthsOn(brusselsDay(now), MONTHS_BEFORE_END);

/** Whether one can still join, as a word. */
export function standingOf({ endsOn, maximumReached }: { endsOn: string; maximumReached: boolean }, now: Date): Standing {
  if (endsOn < brusselsDay(now)) return "ended";
  if (maximumReached) return "full";
  return endsOn <= endsSoonBefore(now) ? "ending" : "open";
}
