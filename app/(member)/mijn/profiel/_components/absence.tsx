import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { Field, Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { saveAbsence } from "../actions";

/** Until when somebody is away; null for who is there. */
export function Absence({ until, locale }: { until: Date | null; locale: Locale }) {
  const t = wordsFor(locale);
  const formats = formatsFor(locale);
  return (
    <section aria-labelledby="afwezig" className="mt-8">
      <h2 id="afwezig">{t("people.absenceTitle")}</h2>
      <p className="mt-1 mb-4">{until ? t("people.absentUntil", { date: formats.fullDay(until) }) : t("people.absenceIntro")}</p>
      <Form action={saveAbsence} summary={t("errors.summary")} className="card">
        <Field name="until" type="date" label={t("people.until")} value={until ? formats.machineDay(until) : ""} />
        <Submit quiet>{t("people.absenceSave")}</Submit>
      </Form>
      {until && (
        <Form action={saveAbsence} summary={t("errors.summary")} className="mt-3">
          <Hidden name="until" value="" />
          <Submit quiet>{t("people.absenceEnd")}</Submit>
        </Form>
      )}
    </section>
  );
}
