import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";

type Bar = { label: string; value: number };
type Props = { bars: Bar[]; locale: Locale };

/** Drawings of a table that stands beside them: hidden from who listens, because the table says the same and more. */
const mostOf = (bars: Bar[]): number => Math.max(1, ...bars.map(({ value }) => value));

/** Units of the drawing for one month, and the part of it that is a bar. */
const STEP = 10;
const WIDE = 7;
const HIGH = 100;

/** One bar a month, from left to right. The drawing stretches, its letters do not: they stand beside it. */
export function MonthChart({ bars, locale }: Props) {
  const { number } = formatsFor(locale);
  const most = mostOf(bars);
  return (
    <figure aria-hidden="true" className="min-w-0">
      <p className="text-xs text-muted">{number(most)}</p>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${bars.length * STEP} ${HIGH}`}
        preserveAspectRatio="none"
        className="h-40 w-full border-y border-line"
      >
        {bars.map(({ label, value }, at) => {
          const height = (value / most) * HIGH;
          return (
            <rect key={label} x={at * STEP + (STEP - WIDE) / 2} y={HIGH - height} width={WIDE} height={height} fill="var(--k-brand)" />
          );
        })}
      </svg>
      <p className="flex justify-between gap-2 text-xs text-muted">
        <span>{bars[0]?.label}</span>
        <span>{bars.at(-1)?.label}</span>
      </p>
    </figure>
  );
}

/** More bars say nothing more: the table has the rest. */
const MOST_BARS = 12;

/** One bar a row, the longest on top. */
export function RankChart({ bars, locale }: Props) {
  const { number } = formatsFor(locale);
  const most = mostOf(bars);
  return (
    <figure aria-hidden="true" className="min-w-0 space-y-2">
      {bars.slice(0, MOST_BARS).map(({ label, value }) => (
        <div key={label} className="text-sm">
          <p className="flex justify-between gap-3">
            <span className="min-w-0 break-words">{label}</span>
            <span className="text-muted">{number(value)}</span>
          </p>
          <svg aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none" className="h-2 w-full">
            <rect width="100" height="4" fill="var(--k-sunken)" />
            <rect width={(value / most) * 100} height="4" fill="var(--k-brand)" />
          </svg>
        </div>
      ))}
    </figure>
  );
}
