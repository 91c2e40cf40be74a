import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { halfDays } from "@/lib/projects/hiring/kinds";
import type { Week } from "@/lib/projects/hiring/week/queries";
import { Fold } from "@/lib/ui/fold";
import { Choices, Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { saveWeek } from "../../actions";

type Props = { project: string; organisation: Week["mine"][number]; persons: number; locale: Locale };

/** The half days of one organisation, for its people and for the lead. */
export function WeekForm({ project, organisation: { id, name, places }, persons, locale }: Props) {
  const t = wordsFor(locale);
  const everybody = Array.from({ length: persons }, (_, at) => at + 1);
  const options = everybody.flatMap((person) =>
    halfDays.map((half) => {
      const label = t(`hiring.halfDays.${half}`);
      return { value: `${person}:${half}`, label: persons > 1 ? `${t("hiring.person", { number: person })}: ${label}` : label };
    }),
  );
  return (
    <Form action={saveWeek} summary={t("errors.summary")} scope={`week-${id}`} className="border-b border-line">
      <Hidden name="project" value={project} />
      <Hidden name="organisation" value={id} />
      <Fold summary={t("hiring.weekOf", { organisation: name })}>
        <Choices name="places[]" type="checkbox" legend={t("hiring.weekOf", { organisation: name })} options={options} values={places} />
        <Submit quiet className="mb-4" label={`${t("hiring.save")}: ${name}`}>
          {t("hiring.save")}
        </Submit>
      </Fold>
    </Form>
  );
}
