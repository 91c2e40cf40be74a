import { wordsFor } from "@/lib/i18n";
import { amountsFor } from "@/lib/i18n/amounts";
import type { Locale } from "@/lib/kernel/actor";
import type { Change } from "@/lib/projects/hiring/costs/what-if";
import { NumberTable } from "../../../_components/cells";

type Props = { changes: Change[]; costCents: number; locale: Locale };

/** What each pays now and would pay then. */
export function Changes({ changes, costCents, locale }: Props) {
  const t = wordsFor(locale);
  const { euro, moved } = amountsFor(locale);
  const rows = changes.map(({ id, name, before, after, difference }) => ({
    key: id,
    cells: [
      name || t("hiring.whatIfNew"),
      before === null ? t("hiring.whatIfNew") : euro(before),
      after === null ? t("hiring.whatIfGone") : euro(after),
      moved(difference),
    ],
  }));
  const sum = { key: "sum", cells: [t("hiring.total"), euro(costCents), euro(costCents), euro(0)], isSum: true };
  const heads = [t("hiring.organisation"), t("hiring.whatIfBefore"), t("hiring.whatIfAfter"), t("hiring.whatIfDifference")];
  return <NumberTable caption={t("hiring.pages.whatIf")} heads={heads} rows={[...rows, sum]} />;
}
