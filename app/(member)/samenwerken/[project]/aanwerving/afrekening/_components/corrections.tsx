import { wordsFor } from "@/lib/i18n";
import { amountsFor } from "@/lib/i18n/amounts";
import type { Locale } from "@/lib/kernel/actor";
import type { HireYear } from "@/lib/projects/hiring/running/queries";
import { Fold } from "@/lib/ui/fold";
import { Field, Form, Select, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { addCorrection, close, takeCorrectionBack } from "../actions";

type Props = { project: string; year: HireYear; locale: Locale };

/** What is moved from one to another, with the reason. */
export function Corrections({ project, year: { year, corrections, participants, mayLead, settlement }, locale }: Props) {
  const t = wordsFor(locale);
  const { euro } = amountsFor(locale);
  if (corrections.length === 0 && !(mayLead && settlement)) return null;
  return (
    <section aria-labelledby="correcties">
      <h2 id="correcties" className="text-xl">
        {t("hiring.corrections")}
      </h2>
      <p className="mt-1 text-muted">{t("hiring.correctionsIntro")}</p>
      <ul className="divide-y divide-line">
        {corrections.map(({ id, more, less, cents, reason }) => (
          <li key={id} className="py-2">
            {t("hiring.correctionLine", { more, less, amount: euro(cents), reason })}
            {mayLead && (
              <Form action={takeCorrectionBack} summary={t("errors.summary")}>
                <Hidden name="project" value={project} />
                <Hidden name="year" value={String(year)} />
                <Hidden name="correction" value={id} />
                <button type="submit" aria-label={t("hiring.correctionDropLong", { reason })} className="tap text-sm text-muted underline">
                  {t("hiring.correctionDrop")}
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {mayLead && <CorrectionForm project={project} year={year} participants={participants} locale={locale} />}
    </section>
  );
}

type FormProps = { project: string; year: number; participants: HireYear["participants"]; locale: Locale };

function CorrectionForm({ project, year, participants, locale }: FormProps) {
  const t = wordsFor(locale);
  const options = participants.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Form action={addCorrection} summary={t("errors.summary")} scope="correctie" className="card mt-4">
      <Hidden name="project" value={project} />
      <Hidden name="year" value={String(year)} />
      <Select name="more" label={t("hiring.correctionMore")} options={options} />
      <Select name="less" label={t("hiring.correctionLess")} options={options} value={options[1]?.value} />
      <Field name="amount" inputMode="decimal" label={t("hiring.correctionAmount")} />
      <Field name="reason" label={t("hiring.correctionWhy")} maxLength={300} />
      <Submit quiet>{t("hiring.correctionAdd")}</Submit>
    </Form>
  );
}

/** Makes a year final. */
export function CloseForm({ project, year, locale }: { project: string; year: number; locale: Locale }) {
  const t = wordsFor(locale);
  return (
    <Form action={close} summary={t("errors.summary")} scope="afsluiten">
      <Hidden name="project" value={project} />
      <Hidden name="year" value={String(year)} />
      <Fold summary={t("hiring.close", { year: String(year) })} isDanger>
        <p className="mb-3">{t("hiring.closeHint")}</p>
        <Submit quiet>{t("hiring.closeButton")}</Submit>
      </Fold>
    </Form>
  );
}
