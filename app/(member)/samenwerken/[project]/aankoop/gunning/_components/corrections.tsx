import { type Words, wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { AwardChange } from "@/lib/projects/purchase/award/queries";

/** Who corrected which award, when, from what to what: the last first. */
export function Corrections({ changes, locale }: { changes: AwardChange[]; locale: Locale }) {
  const t = wordsFor(locale);
  const { shortDay, time, euro } = formatsFor(locale);
  if (changes.length === 0) return null;
  return (
    <details className="border-t border-line pt-2">
      <summary className="tap py-2 text-brand">{t("purchase.history")}</summary>
      <ol className="divide-y divide-line">
        {changes.map(({ id, at, by, number, title, before, after }) => (
          <li key={id} className="py-2">
            <p className="font-semibold">{t("purchase.lot", { number, title })}</p>
            <p>{t("purchase.changedFrom", { what: said(t, before, euro) })}</p>
            <p>{t("purchase.changedTo", { what: said(t, after, euro) })}</p>
            <p className="text-sm text-muted">
              {by && `${by} · `}
              <time dateTime={at.toISOString()}>{`${shortDay(at)}, ${time(at)}`}</time>
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}

function said(t: Words, { outcome, contractor, reason, prices }: AwardChange["before"], euro: (cents: number) => string): string {
  const priced = prices.map(({ article, cents }) => t("purchase.pricedAt", { article, amount: euro(cents) }));
  return [t(`purchase.outcomes.${outcome}`), contractor, reason, ...priced].filter(Boolean).join(", ");
}
