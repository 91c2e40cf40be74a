import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { daysBetween } from "@/lib/kernel/dates";

/** From this many days before, the ring begins to close; on the day itself it is whole. */
const DAYS_OPEN = 28;
const RADIUS = 33;
const ROUND = 2 * Math.PI * RADIUS;

/** The sign of the product as a date: a ring that closes while the day comes near. Decoration; the date stands beside it in words. */
export function DateRing({ ctx, moment, isOver = false }: { ctx: Context; moment: Date; isOver?: boolean }) {
  const { weekday, day, month } = formatsFor(ctx.actor.locale).tile(moment);
  const days = Math.max(0, daysBetween(ctx.now, moment));
  const closed = Math.max(0.08, 1 - days / DAYS_OPEN);
  return (
    <span aria-hidden="true" className="relative inline-flex size-18 shrink-0 flex-col items-center justify-center text-center">
      <svg aria-hidden="true" viewBox="0 0 72 72" className="absolute inset-0 -rotate-90">
        <circle cx="36" cy="36" r={RADIUS} fill="none" stroke="var(--k-line)" strokeWidth="4" />
        {!isOver && (
          <circle
            cx="36"
            cy="36"
            r={RADIUS}
            fill="none"
            stroke={days === 0 ? "var(--k-accent)" : "var(--k-brand)"}
            strokeWidth="4"
            strokeLinecap="round"
            strokeDasharray={`${closed * ROUND} ${ROUND}`}
          />
        )}
      </svg>
      <span className="text-xs leading-none text-muted">{weekday}</span>
      <span className="font-display text-2xl leading-none font-bold">{day}</span>
      <span className="text-xs leading-none text-muted">{month}</span>
    </span>
  );
}
