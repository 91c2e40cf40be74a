import { after, DAY, MINUTE } from "@/lib/kernel/dates";

type Span = { startsAt: Date; endsAt: Date };

export type Phase = "before" | "during" | "after";

/** Where a meeting stands at this moment: what a page puts first depends on it. */
export function phaseOf(meeting: Span, now: Date): Phase {
  if (now < meeting.startsAt) return "before";
  return now < meeting.endsAt ? "during" : "after";
}

/** Items follow each other without gaps: each begins where the one before it ends. */
export function timed<Item extends { minutes: number }>(items: Item[], startsAt: Date, now: Date): (Item & Span & { phase: Phase })[] {
  let next = startsAt;
  return items.map((item) => {
    const span = { startsAt: next, endsAt: after(next, item.minutes * MINUTE) };
    next = span.endsAt;
    return { ...item, ...span, phase: phaseOf(span, now) };
  });
}

/** How long a change stays on the page, so that nobody who read it before is caught out. */
export const CHANGE_SHOWS_FOR = 14 * DAY;
