import { wordsFor } from "@/lib/i18n";
import { amountsFor } from "@/lib/i18n/amounts";
import type { Locale } from "@/lib/kernel/actor";
import type { HireYear } from "@/lib/projects/hiring/running/queries";
import { Field, Form, Select, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { NumberTable } from "../../_components/cells";
import { saveHours } from "../actions";

type Props = { project: string; year: HireYear; locale: Locale };

const quarters = [1, 2, 3, 4];

/** What each had, per quarter; the employer fills it in. */
export function Hours({ project, year: { year, hours, participants, mayWriteHours }, locale }: Props) {
  const t = wordsFor(locale);
  const { hundredths } = amountsFor(locale);
  const of = (id: string, quarter: number) => hours.find((row) => row.id === id && row.quarter === quarter)?.hours;
  const rows = participants.map(({ id, name }) => {
    const each = quarters.map((quarter) => of(id, quarter));
    const sum = each.reduce<number>((all, one) => all + (one ?? 0), 0);
    return { key: id, cells: [name, ...each.map((one) => (one === undefined ? "–" : hundredths(one))), hundredths(sum)] };
  });
  const heads = [t("hiring.organisation"), ...quarters.map((quarter) => t("hiring.quarterShort", { quarter })), t("hiring.total")];
  return (
    <section aria-labelledby="uren-titel">
      <h2 id="uren-titel" className="text-xl">
        {t("hiring.hoursTitle")}
      </h2>
      <p className="mt-1 text-muted">{t("hiring.hoursIntro")}</p>
      {hours.length === 0 ? (
        <p className="mt-2">{t("hiring.hoursNone")}</p>
      ) : (
        <NumberTable caption={t("hiring.hoursTitle")} heads={heads} rows={rows} />
      )}
      {mayWriteHours && <HoursForm project={project} year={year} participants={participants} locale={locale} />}
    </section>
  );
}

type FormProps = { project: string; year: number; participants: HireYear["participants"]; locale: Locale };

function HoursForm({ project, year, participants, locale }: FormProps) {
  const t = wordsFor(locale);
  const units = [
    { value: "hours", label: t("hiring.hoursUnitHours") },
    { value: "halfDays", label: t("hiring.hoursUnitHalfDays") },
  ];
  return (
    <Form action={saveHours} summary={t("errors.summary")} scope="uren" className="card mt-4">
      <h3 className="mb-3 text-lg">{t("hiring.hoursAdd")}</h3>
      <Hidden name="project" value={project} />
      <Hidden name="year" value={String(year)} />
      <Select
        name="organisation"
        label={t("hiring.organisation")}
        options={participants.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        name="quarter"
        label={t("hiring.quarter")}
        options={quarters.map((quarter) => ({ value: String(quarter), label: t("hiring.quarterShort", { quarter }) }))}
      />
      <Field name="amount" inputMode="decimal" label={t("hiring.hoursAmount")} />
      <Select name="unit" label={t("hiring.unit")} options={units} value="hours" />
      <Submit quiet>{t("hiring.save")}</Submit>
    </Form>
  );
}
