import { Downloads } from "@/app/_components/downloads";
import { wordsFor } from "@/lib/i18n";
import { amountsFor } from "@/lib/i18n/amounts";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { typedHundredths } from "@/lib/projects/exact";
import { settlementBases } from "@/lib/projects/hiring/kinds";
import type { HireYear } from "@/lib/projects/hiring/running/queries";
import { Choices, Field, Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { NumberTable } from "../../_components/cells";
import { saveSettlement } from "../actions";

type Props = { project: string; year: HireYear; locale: Locale };

/** What each owes for the year, and a file of it. */
export function Settlement({ project, year: { year, settlement, lines, mayLead }, locale }: Props) {
  const t = wordsFor(locale);
  const { euro, moved } = amountsFor(locale);
  const heads = [t("hiring.organisation"), t("hiring.shareOf"), t("hiring.corrected"), t("hiring.due")];
  return (
    <section aria-labelledby="afrekening-titel">
      <h2 id="afrekening-titel" className="text-xl">
        {t("hiring.settlementTitle", { year: String(year) })}
      </h2>
      {!settlement && <p className="mt-1 text-muted">{t("hiring.settlementNone")}</p>}
      {settlement?.closedAt && (
        <p className="notice-info mt-2">{t("hiring.closedOn", { day: formatsFor(locale).day(settlement.closedAt) })}</p>
      )}
      {settlement && (
        <p className="mt-2 font-semibold">
          {t("hiring.settlementIs", { cost: euro(settlement.costCents), basis: t(`hiring.bases.${settlement.basis}`) })}
        </p>
      )}
      {settlement && !lines && <p className="notice-warn mt-2">{t("hiring.settlementOpen")}</p>}
      {settlement && lines && (
        <>
          <NumberTable
            caption={t("hiring.settlementTitle", { year: String(year) })}
            heads={heads}
            rows={[
              ...lines.map(({ id, name, shareCents, correctionCents, dueCents }) => ({
                key: id,
                cells: [name, euro(shareCents), moved(correctionCents), euro(dueCents)],
              })),
              { key: "sum", cells: [t("hiring.total"), euro(settlement.costCents), euro(0), euro(settlement.costCents)], isSum: true },
            ]}
          />
          <div className="mt-2">
            <Downloads
              locale={locale}
              href={`/api/samenwerken/${project}/afrekening`}
              params={new URLSearchParams({ jaar: String(year) })}
              label={t("hiring.download")}
            />
          </div>
        </>
      )}
      {mayLead && <SettlementForm project={project} year={{ year, settlement }} locale={locale} />}
    </section>
  );
}

type FormProps = { project: string; year: Pick<HireYear, "year" | "settlement">; locale: Locale };

function SettlementForm({ project, year: { year, settlement }, locale }: FormProps) {
  const t = wordsFor(locale);
  return (
    <Form action={saveSettlement} summary={t("errors.summary")} scope="kost" className="card mt-4">
      <Hidden name="project" value={project} />
      <Hidden name="year" value={String(year)} />
      <Field name="cost" inputMode="decimal" label={t("hiring.settlementCost")} value={typedHundredths(settlement?.costCents)} />
      <Choices
        name="basis"
        type="radio"
        legend={t("hiring.settlementBasis")}
        options={settlementBases.map((basis) => ({ value: basis, label: t(`hiring.bases.${basis}`) }))}
        values={[settlement?.basis ?? "key"]}
      />
      <Submit quiet>{t("hiring.save")}</Submit>
    </Form>
  );
}
