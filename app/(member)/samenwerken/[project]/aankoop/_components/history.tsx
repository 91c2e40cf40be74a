import { type Words, wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { QuantityChange } from "@/lib/projects/purchase/quantities/queries";

/** Who changed which quantity, when, from what to what: the last first. */
export function History({ changes, locale }: { changes: QuantityChange[]; locale: Locale }) {
  const t = wordsFor(locale);
  const { shortDay, time, number } = formatsFor(locale);
  return (
    <details className="border-t border-line pt-2">
      <summary className="tap py-2 text-brand">{t("purchase.history")}</summary>
      {changes.length === 0 && <p className="text-muted">{t("purchase.historyEmpty")}</p>}
      <ol className="divide-y divide-line">
        {changes.map((change) => (
          <li key={change.id} className="py-2">
            <p>
              {t("purchase.historyLine", { organisation: change.organisation, article: change.article, ...amountsOf(t, change, number) })}
            </p>
            <p className="text-sm text-muted">
              {change.by} · <time dateTime={change.at.toISOString()}>{`${shortDay(change.at)}, ${time(change.at)}`}</time>
            </p>
          </li>
        ))}
      </ol>
    </details>
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
