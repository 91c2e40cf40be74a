import type { Locale } from "@/lib/kernel/actor";

const tags: Record<Locale, string> = { nl: "nl-BE", en: "en-GB" };

/** A real minus, with a space that does not break. */
const signOf = (amount: number): string => (amount > 0 ? "+\u00a0" : amount < 0 ? "\u2212\u00a0" : "");

function makeAmounts(locale: Locale) {
  const euro = new Intl.NumberFormat(tags[locale], { style: "currency", currency: "EUR" });
  const two = new Intl.NumberFormat(tags[locale], { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return {
    /** `€ 64.500,00` from cents. */
    euro: (cents: number) => euro.format(cents / 100),
    /** The same with its sign, for a difference. */
    moved: (cents: number) => `${signOf(cents)}${euro.format(Math.abs(cents) / 100)}`,
    /** `0,80` from hundredths. */
    hundredths: (hundredths: number) => two.format(hundredths / 100),
    /** The same with its sign. */
    movedHundredths: (hundredths: number) => `${signOf(hundredths)}${two.format(Math.abs(hundredths) / 100)}`,
    /** `12,50 %` from hundredths of a percent. */
    percent: (hundredths: number) => `${two.format(hundredths / 100)}\u00a0%`,
  };
}

const amounts = { nl: makeAmounts("nl"), en: makeAmounts("en") };

/** How exact amounts, stored as whole hundredths, are written in a language. */
export const amountsFor = (locale: Locale) => amounts[locale];
