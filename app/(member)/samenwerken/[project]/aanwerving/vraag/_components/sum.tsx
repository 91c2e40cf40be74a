import { wordsFor } from "@/lib/i18n";
import { amountsFor } from "@/lib/i18n/amounts";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { Demand } from "@/lib/projects/hiring/demand/queries";
import type { DemandSum } from "@/lib/projects/hiring/demand/sum";
import { HALF_DAY } from "@/lib/projects/hiring/kinds";

type Props = { demands: Demand[]; sum: DemandSum; locale: Locale };

/** What everybody needs, with the sum first and whether that makes a job. */
export function Sum({ demands, sum, locale }: Props) {
  const t = wordsFor(locale);
  const { hundredths } = amountsFor(locale);
  const { number } = formatsFor(locale);
  const together = { use: hundredths(sum.together), halfDays: number(sum.together / HALF_DAY), persons: sum.persons };
  return (
    <section aria-labelledby="som">
      <h2 id="som" className="text-xl">
        {t("hiring.demandSum", together)}
      </h2>
      <p className="text-muted">{t("hiring.demandFilled", { filled: sum.filled, count: demands.length })}</p>
      {sum.warning && <p className="notice-warn mt-3 max-w-read">{t(`hiring.${sum.warning}`)}</p>}
      <ul className="mt-2 divide-y divide-line">
        {demands.map((demand) => (
          <Line key={demand.id} demand={demand} locale={locale} />
        ))}
      </ul>
    </section>
  );
}

function Line({ demand: { name, use, halfDays, sites, startsOn }, locale }: { demand: Demand; locale: Locale }) {
  const t = wordsFor(locale);
  const { list, storedDay } = formatsFor(locale);
  const preferred = list(halfDays.map((half) => t(`hiring.halfDays.${half}`)));
  const from = startsOn && t("hiring.startFrom", { day: storedDay(startsOn) });
  return (
    <li className="py-3">
      <p className="font-semibold">{name}</p>
      <p>
        {use === null
          ? t("hiring.demandNone")
          : t("hiring.inHalfDays", { use: amountsFor(locale).hundredths(use), halfDays: use / HALF_DAY })}
      </p>
      <p className="text-sm text-muted">{[preferred, sites, from].filter(Boolean).join(" · ")}</p>
    </li>
  );
}
