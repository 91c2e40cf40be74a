import { wordsFor } from "@/lib/i18n";
import { amountsFor } from "@/lib/i18n/amounts";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { type Key, needOf } from "@/lib/projects/hiring/costs/key";
import type { Costs } from "@/lib/projects/hiring/costs/queries";
import { NumberTable } from "../../_components/cells";
import { Steps } from "./steps";

type Props = { costs: Costs; locale: Locale };

/** Who pays what, and how that was computed; or what is missing for it. */
export function DividedCosts({ costs: { costCents, key, missing, divided }, locale }: Props) {
  const t = wordsFor(locale);
  const { euro, percent } = amountsFor(locale);
  if (!key || costCents === null) return <p className="text-muted">{t("hiring.costsNone")}</p>;
  const need = needOf(key.kind);
  const percents = new Map(divided?.percents.shares.map(({ id, units }) => [id, units]));
  const rows = divided?.cents.shares.map(({ id, name, units }) => ({
    key: id,
    cells: [name, percent(percents.get(id) ?? 0), euro(units)],
  }));
  return (
    <section id="verdeling" aria-labelledby="verdeling-titel" className="scroll-mt-4">
      <h2 id="verdeling-titel" className="text-xl">
        {t("hiring.costIs", { cost: euro(costCents), key: keyInWords(key, locale) })}
      </h2>
      {need && missing.length > 0 && (
        <p className="notice-warn mt-3">
          {t("hiring.missing", { need: t(`hiring.needs.${need}`), who: formatsFor(locale).list(missing.map(({ name }) => name)) })}
        </p>
      )}
      {divided && rows && (
        <div className="mt-3">
          <NumberTable
            caption={t("hiring.pages.costs")}
            heads={[t("hiring.organisation"), t("hiring.share"), t("hiring.perYear")]}
            rows={[...rows, { key: "sum", cells: [t("hiring.total"), percent(10_000), euro(costCents)], isSum: true }]}
          />
          <Steps division={divided.cents} locale={locale} />
        </div>
      )}
    </section>
  );
}

function keyInWords({ kind, fixedShare }: Key, locale: Locale): string {
  const t = wordsFor(locale);
  const words = t(`hiring.keys.${kind}`);
  const told = words.charAt(0).toLowerCase() + words.slice(1);
  return kind === "fixedAndUse" ? `${told} (${t("hiring.fixedIs", { percent: amountsFor(locale).percent(fixedShare) })})` : told;
}
