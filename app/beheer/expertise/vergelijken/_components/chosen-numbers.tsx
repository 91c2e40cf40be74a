import type { Comparison } from "@/lib/expertise/comparison/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { nameOfNumber } from "../../_components/name-of-number";

/** The numbers that would be others, now and then. */
export function ChosenNumbers({ changed, locale }: { changed: Comparison["changed"]; locale: Locale }) {
  const t = wordsFor(locale);
  const { number } = formatsFor(locale);
  return (
    <table className="w-full text-left">
      <caption className="text-left text-xl font-bold">{t("numbers.chosen")}</caption>
      <thead>
        <tr className="border-b border-field">
          <th scope="col" className="py-2 pr-3 font-semibold">
            {t("numbers.number")}
          </th>
          <th scope="col" className="py-2 pr-3 text-right font-semibold">
            {t("numbers.now")}
          </th>
          <th scope="col" className="py-2 text-right font-semibold">
            {t("numbers.later")}
          </th>
        </tr>
      </thead>
      <tbody>
        {changed.map(({ name, from, to }) => (
          <tr key={name} className="border-b border-line">
            <th scope="row" className="py-2 pr-3 font-normal">
              {nameOfNumber(name, locale)}
            </th>
            <td className="py-2 pr-3 text-right tabular-nums">{number(from)}</td>
            <td className="py-2 text-right font-semibold tabular-nums">{number(to)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
