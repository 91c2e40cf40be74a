import { type Words, wordsFor } from "@/lib/i18n";
import { amountsFor } from "@/lib/i18n/amounts";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { DemandChange } from "@/lib/projects/hiring/demand/queries";
import { HALF_DAY } from "@/lib/projects/hiring/kinds";

/** Who changed what their organisation needs, when, from what to what: the last first. */
export function History({ changes, locale }: { changes: DemandChange[]; locale: Locale }) {
  const t = wordsFor(locale);
  const { shortDay, time } = formatsFor(locale);
  if (changes.length === 0) return null;
  return (
    <details className="border-t border-line pt-2">
      <summary className="tap py-2 text-brand">{t("hiring.history")}</summary>
      <ol className="divide-y divide-line">
        {changes.map(({ id, at, by, organisation, before, after }) => (
          <li key={id} className="py-2">
            <p className="font-semibold">{organisation}</p>
            <p>{t("hiring.changedFrom", { what: said(t, before, locale) })}</p>
            <p>{t("hiring.changedTo", { what: said(t, after, locale) })}</p>
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

function said(t: Words, { use, halfDays, sites, startsOn }: DemandChange["before"], locale: Locale): string {
  const { list, storedDay } = formatsFor(locale);
  const preferred = list(halfDays.map((half) => t(`hiring.halfDays.${half}`)));
  const amount = t("hiring.inHalfDays", { use: amountsFor(locale).hundredths(use), halfDays: use / HALF_DAY });
  return [amount, preferred, sites, startsOn ? t("hiring.startFrom", { day: storedDay(startsOn) }) : ""].filter(Boolean).join(" · ");
}
