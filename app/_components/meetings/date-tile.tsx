import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { brusselsDay } from "@/lib/kernel/dates";

/** A date in a list. Today's wears the ring. Decoration; the date stands beside it in words. */
export function DateTile({ ctx, moment, isQuiet = false }: { ctx: Context; moment: Date; isQuiet?: boolean }) {
  const { weekday, day, month } = formatsFor(ctx.actor.locale).tile(moment);
  const isToday = brusselsDay(moment) === brusselsDay(ctx.now);
  const shape = isToday ? "rounded-ring border-4 border-accent bg-surface" : isQuiet ? "rounded-md bg-sunken" : "rounded-md bg-brand-soft";
  return (
    <span aria-hidden="true" className={`${shape} flex size-16 shrink-0 flex-col items-center justify-center`}>
      <span className="text-xs leading-tight text-muted">{weekday}</span>
      <span className={`font-display text-xl leading-none font-bold ${isQuiet || isToday ? "text-ink" : "text-brand"}`}>{day}</span>
      <span className="text-xs leading-tight text-muted">{month}</span>
    </span>
  );
}
