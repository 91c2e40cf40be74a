import { type Words, wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { QuantityChange } from "@/lib/projects/purchase/quantities/queries";
import { History } from "../../_components/history";

/** Who changed which quantity, when, from what to what: the last first. */
export function QuantityHistory({ changes, locale }: { changes: QuantityChange[]; locale: Locale }) {
  const t = wordsFor(locale);
  const { number } = formatsFor(locale);
  return (
    <History changes={changes} locale={locale}>
      {(change) => (
        <p>{t("purchase.historyLine", { organisation: change.organisation, article: change.article, ...amountsOf(t, change, number) })}</p>
      )}
    </History>
  );
}

function amountsOf(t: Words, change: QuantityChange, number: (value: number) => string) {
  const said = (amounts: (number | null)[], isUnsure: boolean | null) => {
    const text = amounts.map((amount) => number(amount ?? 0)).join(" / ");
    return isUnsure ? t("purchase.historyUnsure", { amounts: text }) : text;
  };
  const { fromMinimum, fromExpected, fromMaximum, fromUnsure, toMinimum, toExpected, toMaximum, toUnsure } = change;
  return {
    before: fromMinimum === null ? t("purchase.historyNone") : said([fromMinimum, fromExpected, fromMaximum], fromUnsure),
    after: said([toMinimum, toExpected, toMaximum], toUnsure),
  };
}
