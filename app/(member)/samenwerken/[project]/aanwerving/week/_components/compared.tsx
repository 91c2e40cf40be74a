import { wordsFor } from "@/lib/i18n";
import { amountsFor } from "@/lib/i18n/amounts";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { Week } from "@/lib/projects/hiring/week/queries";
import { NumberTable } from "../../_components/cells";

/** What each asked beside what it has in the week. */
export function Compared({ compared, locale }: { compared: Week["compared"]; locale: Locale }) {
  const t = wordsFor(locale);
  const { hundredths, movedHundredths } = amountsFor(locale);
  const { list } = formatsFor(locale);
  const rows = compared.map(({ id, name, asked, has, difference }) => ({
    key: id,
    cells: [
      name,
      asked === null ? t("hiring.demandNone") : hundredths(asked),
      hundredths(has),
      asked === null ? "" : movedHundredths(difference),
    ],
  }));
  const apart = compared.filter(({ elsewhere }) => elsewhere.length > 0);
  return (
    <section aria-labelledby="vergeleken">
      <h2 id="vergeleken" className="text-xl">
        {t("hiring.weekCompared")}
      </h2>
      <NumberTable
        caption={t("hiring.weekCompared")}
        heads={[t("hiring.organisation"), t("hiring.weekAsked"), t("hiring.weekHas"), t("hiring.weekDifference")]}
        rows={rows}
      />
      {apart.map(({ id, name, elsewhere }) => (
        <p key={id} className="mt-2 text-sm">
          <span className="font-semibold">{name}</span>.{" "}
          {t("hiring.weekElsewhere", { halfDays: list(elsewhere.map((half) => t(`hiring.halfDays.${half}`))) })}
        </p>
      ))}
    </section>
  );
}
