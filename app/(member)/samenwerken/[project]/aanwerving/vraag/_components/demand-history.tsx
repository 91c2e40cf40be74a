import { type Words, wordsFor } from "@/lib/i18n";
import { amountsFor } from "@/lib/i18n/amounts";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { DemandChange } from "@/lib/projects/hiring/demand/queries";
import { HALF_DAY } from "@/lib/projects/hiring/kinds";
import { FromTo, History } from "../../../_components/history";

/** Who changed what their organisation needs, when, from what to what: the last first. */
export function DemandHistory({ changes, locale }: { changes: DemandChange[]; locale: Locale }) {
  const t = wordsFor(locale);
  if (changes.length === 0) return null;
  return (
    <History changes={changes} locale={locale}>
      {({ organisation, before, after }) => (
        <>
          <p className="font-semibold">{organisation}</p>
          <FromTo before={said(t, before, locale)} after={said(t, after, locale)} locale={locale} />
        </>
      )}
    </History>
  );
}

function said(t: Words, { use, halfDays, sites, startsOn }: DemandChange["before"], locale: Locale): string {
  const { list, storedDay } = formatsFor(locale);
  const preferred = list(halfDays.map((half) => t(`hiring.halfDays.${half}`)));
  const amount = t("hiring.inHalfDays", { use: amountsFor(locale).hundredths(use), halfDays: use / HALF_DAY });
  return [amount, preferred, sites, startsOn ? t("hiring.startFrom", { day: storedDay(startsOn) }) : ""].filter(Boolean).join(" · ");
}
