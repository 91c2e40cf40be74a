import { type Words, wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { AwardChange } from "@/lib/projects/purchase/award/queries";
import { FromTo, History } from "../../../_components/history";

/** Who corrected which award, when, from what to what: the last first. */
export function Corrections({ changes, locale }: { changes: AwardChange[]; locale: Locale }) {
  const t = wordsFor(locale);
  const { euro } = formatsFor(locale);
  if (changes.length === 0) return null;
  return (
    <History changes={changes} locale={locale}>
      {({ number, title, before, after }) => (
        <>
          <p className="font-semibold">{t("purchase.lot", { number, title })}</p>
          <FromTo before={said(t, before, euro)} after={said(t, after, euro)} locale={locale} />
        </>
      )}
    </History>
  );
}

function said(t: Words, { outcome, contractor, reason, prices }: AwardChange["before"], euro: (cents: number) => string): string {
  const priced = prices.map(({ article, cents }) => t("purchase.pricedAt", { article, amount: euro(cents) }));
  return [t(`purchase.outcomes.${outcome}`), contractor, reason, ...priced].filter(Boolean).join(", ");
}
