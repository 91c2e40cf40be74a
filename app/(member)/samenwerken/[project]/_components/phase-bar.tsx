import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { phasesOf, placeOf } from "@/lib/projects/kinds";
import type { Project } from "@/lib/projects/queries";

/** The steps as a list: which is now, which are done, and until when. Told in words as well as in colour. */
export function PhaseBar({ project, locale }: { project: Project; locale: Locale }) {
  const t = wordsFor(locale);
  const { storedDay } = formatsFor(locale);
  const phases = phasesOf[project.kind];
  const now = placeOf(project.kind, project.phase);
  const phase = t(`projects.phases.${project.phase}`);
  return (
    <section aria-labelledby="stappen" className="mt-4">
      <h2 id="stappen" className="text-lg">
        {project.state === "running" ? t("projects.step", { number: now + 1, count: phases.length, phase }) : t("projects.steps")}
      </h2>
      <p className="max-w-read text-muted">{project.state === "running" && t(`projects.phaseHints.${project.phase}`)}</p>
      <ol className="mt-3 grid gap-1 sm:auto-cols-fr sm:grid-flow-col">
        {phases.map((one, place) => {
          const dueOn = project.days.find((day) => day.phase === one)?.dueOn;
          const isNow = place === now && project.state === "running";
          return (
            <li
              key={one}
              aria-current={isNow ? "step" : undefined}
              className={`border-l-4 py-1 pl-3 text-sm sm:border-t-4 sm:border-l-0 sm:pt-2 sm:pl-0 ${place <= now ? "border-brand" : "border-line"}`}
            >
              <span className={isNow ? "font-bold" : undefined}>{t(`projects.phases.${one}`)}</span>
              <span className="text-muted max-sm:ml-2 sm:block">
                {[isNow && t("projects.stepNow"), place < now && t("projects.stepDone"), dueOn && storedDay(dueOn)]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
