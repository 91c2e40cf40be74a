import { groupOf, labelKeyOf, type NumberName } from "@/lib/expertise/numbers/numbers";
import { sentence, wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";

/** What a number is called away from its group: `Soort: Verslag`. */
export function nameOfNumber(name: NumberName, locale: Locale): string {
  const t = wordsFor(locale);
  return t("numbers.inGroup", { group: t(`numbers.groups.${groupOf(name)}`), label: sentence(locale, labelKeyOf(name)) });
}
