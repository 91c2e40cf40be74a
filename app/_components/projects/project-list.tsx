import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { ProjectLine } from "@/lib/projects/queries";
import { Tag } from "@/lib/ui/tag";

/** Projects as lines: what, how far, until when, who. */
export function ProjectList({ projects, locale }: { projects: ProjectLine[]; locale: Locale }) {
  return (
    <ul className="divide-y divide-line">
      {projects.map((project) => (
        <li key={project.id} className="py-3">
          <Link href={`/samenwerken/${project.slug}`} prefetch={false} className="inline-block py-1 font-semibold">
            {project.title}
          </Link>
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
            <Standing project={project} locale={locale} />
            <span>{aboutIt(project, locale)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

function Standing({ project: { state, phase }, locale }: { project: ProjectLine; locale: Locale }) {
  const t = wordsFor(locale);
  if (state === "running") return <Tag tone="brand">{t(`projects.phases.${phase}`)}</Tag>;
  return <Tag tone={state === "finished" ? "ok" : "plain"}>{t(`projects.states.${state}`)}</Tag>;
}

/** "Samenaankoop · tegen 12 januari 2027 · 11 besturen · Getrokken door Tielt" */
function aboutIt({ kind, state, dueOn, endedAt, organisations, leadOrganisation }: ProjectLine, locale: Locale): string {
  const t = wordsFor(locale);
  const { storedDay, day } = formatsFor(locale);
  const due = state === "running" && dueOn && t("projects.dueOn", { day: storedDay(dueOn) });
  const count = t("projects.organisations", { count: organisations });
  const by = t("projects.by", { organisation: leadOrganisation });
  return [t(`projects.kinds.${kind}`), due, endedAt && day(endedAt), count, by].filter(Boolean).join(" · ");
}
