import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { typedHundredths } from "@/lib/projects/exact";
import type { Demand } from "@/lib/projects/hiring/demand/queries";
import { halfDays } from "@/lib/projects/hiring/kinds";
import { Choices, Field, Form, Select, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { saveDemand } from "../../actions";

type Props = { project: string; demand: Demand; locale: Locale };

/** What the reader's organisation needs. */
export function DemandForm({ project, demand, locale }: Props) {
  const t = wordsFor(locale);
  const units = [
    { value: "fullTime", label: t("hiring.unitFullTime") },
    { value: "halfDays", label: t("hiring.unitHalfDays") },
  ];
  return (
    <section aria-labelledby="vraag" className="card">
      <h2 id="vraag" className="text-xl">
        {t("hiring.demandMine", { organisation: demand.name })}
      </h2>
      <Form action={saveDemand} summary={t("errors.summary")} className="mt-3">
        <Hidden name="project" value={project} />
        <Field
          name="amount"
          inputMode="decimal"
          label={t("hiring.amount")}
          hint={t("hiring.amountHint")}
          value={typedHundredths(demand.use)}
        />
        <Select name="unit" label={t("hiring.unit")} options={units} value="fullTime" />
        <Choices
          name="halfDays[]"
          type="checkbox"
          legend={t("hiring.preferred")}
          hint={t("hiring.preferredHint")}
          options={halfDays.map((half) => ({ value: half, label: t(`hiring.halfDays.${half}`) }))}
          values={demand.halfDays}
        />
        <Field name="sites" label={t("hiring.sites")} hint={t("hiring.sitesHint")} value={demand.sites} maxLength={300} />
        <Field name="startsOn" type="date" label={t("hiring.startsOn")} value={demand.startsOn ?? ""} />
        <Submit>{t("hiring.save")}</Submit>
      </Form>
    </section>
  );
}
