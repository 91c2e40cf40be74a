import type { Locale } from "@/lib/kernel/actor";
import { brusselsDay, daysBetween, ZONE } from "@/lib/kernel/dates";
import { amountsFor } from "./amounts";

const tags: Record<Locale, string> = { nl: "nl-BE", en: "en-GB" };

function makeFormats(locale: Locale) {
  const tag = tags[locale];
  const date = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, { timeZone: ZONE, ...options });
  const weekday = date({ weekday: "short" });
  const day = date({ day: "numeric", month: "long", year: "numeric" });
  const shortDay = date({ day: "numeric", month: "short", year: "numeric" });
  const month = date({ month: "long", year: "numeric" });
  const shortMonth = date({ month: "short" });
  const dayNumber = date({ day: "numeric" });
  const clock = date({ hour: "numeric", minute: "2-digit", hourCycle: "h23" });
  const number = new Intl.NumberFormat(tag);
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: "auto" });
  const list = new Intl.ListFormat(tag, { type: "conjunction" });

  /** `9.30` in Dutch, `9:30` in English. */
  const time = (moment: Date) =>
    locale === "nl"
      ? clock
          .format(moment)
          .replace(":", ".")
          .replace(/^0(?=\d)/, "")
      : clock.format(moment);
  const timeRange = (from: Date, to: Date) => (locale === "nl" ? `${time(from)}–${time(to)} uur` : `${time(from)}–${time(to)}`);
  /** `do 3 december 2026` */
  const fullDay = (moment: Date) => `${weekday.format(moment).replace(".", "")} ${day.format(moment)}`;

  return {
    time,
    timeRange,
    fullDay,
    /** `do 3 december 2026, 9.30–12.30 uur` */
    dayAndTimes: (from: Date, to: Date) => `${fullDay(from)}, ${timeRange(from, to)}`,
    day: (moment: Date) => day.format(moment),
    shortDay: (moment: Date) => shortDay.format(moment),
    month: (moment: Date) => month.format(moment),
    /** The pieces of a date tile. */
    tile: (moment: Date) => ({
      weekday: weekday.format(moment).replace(".", ""),
      day: dayNumber.format(moment),
      month: shortMonth.format(moment).replace(".", ""),
    }),
    /** `over 9 dagen`, `vandaag`, `gisteren`. */
    inDays: (now: Date, moment: Date) => relative.format(daysBetween(now, moment), "day"),
    /** A calendar day as stored, `2026-12-03`. */
    storedDay: (stored: string) => day.format(new Date(`${stored}T12:00:00Z`)),
    number: (value: number | bigint) => number.format(value),
    /** An amount in cents, as `€ 899,50`. */
    euro: amountsFor(locale).euro,
    list: (words: string[]) => list.format(words),
    fileSize: (bytes: number) =>
      bytes < 1_000_000
        ? `${number.format(Math.max(1, Math.round(bytes / 1000)))} kB`
        : `${number.format(Math.round(bytes / 100_000) / 10)} MB`,
    /** `2026-12-03`, for `<time datetime>` and date fields. */
    machineDay: brusselsDay,
  };
}

export type Formats = ReturnType<typeof makeFormats>;

const formats: Record<Locale, Formats> = { nl: makeFormats("nl"), en: makeFormats("en") };

/** How dates, times, numbers and lists are written in a language; always in Brussels time. */
export const formatsFor = (locale: Locale): Formats => formats[locale];

/** `0471 12 34 56` from any notation that a person typed; foreign numbers stay as typed. */
export function phoneText(phone: string): string {
  const digits = phone.replace(/[^\d+]/g, "").replace(/^(?:\+32|0032)/, "0");
  if (/^04\d{8}$/.test(digits)) return digits.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)$/, "$1 $2 $3 $4");
  if (/^0[2349]\d{7}$/.test(digits)) return digits.replace(/^(\d\d)(\d{3})(\d\d)(\d\d)$/, "$1 $2 $3 $4");
  if (/^0\d{8}$/.test(digits)) return digits.replace(/^(\d{3})(\d\d)(\d\d)(\d\d)$/, "$1 $2 $3 $4");
  return phone.trim();
}

/** `tel:+32471123456` */
export const phoneLink = (phone: string): string =>
  `tel:${phone
    .replace(/[^\d+]/g, "")
    .replace(/^0(?!0)/, "+32")
    .replace(/^00/, "+")}`;
