import Link from "next/link";
import { OwnWords } from "@/app/_components/own-words";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { Project } from "@/lib/projects/queries";
import { Tag } from "@/lib/ui/tag";
import { PhaseBar } from "./phase-bar";

/** What it is, who leads it, who sees it, and how far it is. */
export function Head({ project, locale }: { project: Project; locale: Locale }) {
  const t = wordsFor(locale);
  const { state, endedAt } = project;
  return (
    <header>
      <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
        <Link href="/samenwerken" prefetch={false} className="py-1">
          {t("projects.title")}
        </Link>
        <Tag tone="brand">{t(`projects.kinds.${project.kind}`)}</Tag>
        {endedAt && <Tag tone={state === "finished" ? "ok" : "plain"}>{t(`projects.states.${state}`)}</Tag>}
      </p>
      <h1 className="mt-1">{project.title}</h1>
      <p className="mt-1 text-sm text-muted">
        <Link href={`/organisaties/${project.leadOrganisationSlug}`} prefetch={false}>
          {project.leadOrganisation}
        </Link>{" "}
        ({t("projects.leadOrganisation")}) ·{" "}
        {project.visibility === "circle" ? t("projects.visibleCircle", { circle: project.circle ?? "" }) : t("projects.visibleMembers")}
      </p>
      {endedAt && (
        <p className="notice-info mt-3">
          {t("projects.endedOn", { state, day: formatsFor(locale).day(endedAt) })}
          {project.endReason && `: ${project.endReason}`}
        </p>
      )}
      <OwnWords text={project.summary} className="mt-3 max-w-read text-lg" />
      <PhaseBar project={project} locale={locale} />
    </header>
  );
}
