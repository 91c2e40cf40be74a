import { after, HOUR } from "@/lib/kernel/dates";

/** From this long before the start people come in. */
const OPENS = HOUR;

export const doorOpensAt = (startsAt: Date): Date => after(startsAt, -OPENS);

/** Whether somebody who stands at the door can say so: not from home the evening before, nor afterwards. */
export function doorState({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, now: Date): "early" | "open" | "over" {
  if (now < doorOpensAt(startsAt)) return "early";
  return now < endsAt ? "open" : "over";
}
