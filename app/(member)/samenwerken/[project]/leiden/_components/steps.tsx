import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { neighbour, phasesOf, placeOf } from "@/lib/projects/kinds";
import type { Project } from "@/lib/projects/queries";
import { Field, Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { moveOn, saveDue } from "../actions";

type Props = { project: Project; locale: Locale };

/** On to the next step or back, and until when each asks something. */
export function Steps({ project, locale }: Props) {
  const t = wordsFor(locale);
  const [next, before] = [neighbour(project, 1), neighbour(project, -1)];
  const coming = phasesOf[project.kind].slice(placeOf(project.kind, project.phase));
  return (
    <section aria-labelledby="stap">
      <h2 id="stap" className="text-xl">
        {t("projects.step", {
          number: placeOf(project.kind, project.phase) + 1,
          count: phasesOf[project.kind].length,
          phase: t(`projects.phases.${project.phase}`),
        })}
      </h2>
      <Form action={moveOn} summary={t("errors.summary")} scope="stap" className="mt-3 flex flex-wrap gap-2">
        <Hidden name="project" value={project.slug} />
        <Hidden name="from" value={project.phase} />
        {next && (
          <Submit name="by" value="1">
            {t("projects.moveOn", { phase: t(`projects.phases.${next}`) })}
          </Submit>
        )}
        {before && (
          <Submit quiet name="by" value="-1">
            {t("projects.moveBack", { phase: t(`projects.phases.${before}`) })}
          </Submit>
        )}
      </Form>
      <h3 className="mt-6 text-lg">{t("projects.due")}</h3>
      {coming.map((phase) => (
        <Form
          key={phase}
          action={saveDue}
          summary={t("errors.summary")}
          scope={`dag-${phase}`}
          className="flex flex-wrap items-end gap-x-3"
        >
          <Hidden name="project" value={project.slug} />
          <Hidden name="phase" value={phase} />
          <Field
            name="dueOn"
            type="date"
            label={t(`projects.phases.${phase}`)}
            value={project.days.find((day) => day.phase === phase)?.dueOn ?? ""}
          />
          <Submit quiet className="mb-4" label={`${t("projects.dueSave")}: ${t(`projects.phases.${phase}`)}`}>
            {t("projects.dueSave")}
          </Submit>
        </Form>
      ))}
    </section>
  );
}
