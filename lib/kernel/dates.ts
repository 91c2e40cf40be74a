/** Everything that a person reads or types is in this zone; everything stored is UTC. */
export const ZONE = "Europe/Brussels";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const after = (moment: Date, milliseconds: number): Date => new Date(moment.getTime() + milliseconds);

/** A clock that goes on from this moment. */
export function clockFrom(moment: Date): () => Date {
  const started = Date.now();
  return () => after(moment, Date.now() - started);
}

const parts = new Intl.DateTimeFormat("en-CA", {
  timeZone: ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

/** `2026-12-03T09:30:00` as a Brussels clock shows it. */
export function brusselsClock(moment: Date): string {
  const part = Object.fromEntries(parts.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${part.year?.padStart(4, "0")}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}`;
}

/** The calendar day in Brussels, `2026-12-03`. */
export const brusselsDay = (moment: Date): string => brusselsClock(moment).slice(0, 10);

/**
 * The moment at which a Brussels clock shows `2026-12-03T09:30`. In the hour that does not exist it is the hour after; of the hour that
 * comes twice it is the first, as calendars read it (RFC 5545).
 */
export function fromBrussels(clock: string): Date {
  const wanted = Date.parse(`${clock.length === 16 ? `${clock}:00` : clock}Z`);
  // No offset in the last night of the year 9999: a clock there has a digit too many to be read.
  const offsetAt = (time: number) => Date.parse(`${brusselsClock(new Date(time))}Z`) - time || 0;
  const [early, late] = [wanted - offsetAt(wanted - DAY), wanted - offsetAt(wanted + DAY)];
  const isShown = (time: number) => time + offsetAt(time) === wanted;
  return new Date(isShown(early) || !isShown(late) ? early : late);
}

/** Whole days from one Brussels day to another; negative when `to` is earlier. */
export const daysBetween = (from: Date, to: Date): number =>
  Math.round((Date.parse(brusselsDay(to)) - Date.parse(brusselsDay(from))) / DAY);
