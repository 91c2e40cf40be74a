import type { Metadata } from "next";
import Link from "next/link";
import { forbidden } from "next/navigation";
import { wordsFor } from "@/lib/i18n";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { ProjectFields } from "../../_components/project-fields";
import { loadProject } from "../load";
import { EndForm } from "./_components/end-form";
import { Leads } from "./_components/leads";
import { Steps } from "./_components/steps";
import { changeWords, leadAlong } from "./actions";

type Props = { params: Promise<{ project: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx, project } = await loadProject((await params).project);
  return { title: `${wordsFor(ctx.actor.locale)("projects.manageTitle")} – ${project.title}` };
}

/** What its lead does: steps and days, words, who leads along, the end. */
export default async function LeadPage({ params }: Props) {
  const { ctx, project } = await loadProject((await params).project);
  const t = wordsFor(ctx.actor.locale);
  if (!project.may.lead && !project.may.takeOver) forbidden();
  const known = {
    title: project.title,
    summary: project.summary,
    visibility: project.visibility === "circle" ? `circle:${project.circleId}` : "members",
    topics: project.topics,
  };
  return (
    <div className="page">
      <p className="text-sm">
        <Link href={`/samenwerken/${project.slug}`} prefetch={false} className="inline-block py-1">
          {project.title}
        </Link>
      </p>
      <h1>{t("projects.manageTitle")}</h1>
      {!project.may.lead && (
        <Form action={leadAlong} summary={t("errors.summary")} className="card mt-6 max-w-read">
          <Hidden name="project" value={project.slug} />
          <p className="mb-3">{t("projects.takeOverHint")}</p>
          <Submit>{t("projects.takeOver")}</Submit>
        </Form>
      )}
      {project.may.lead && (
        <div className="mt-6 grid gap-x-10 gap-y-8 lg:grid-cols-2">
          <div className="min-w-0 space-y-8">
            <Steps project={project} locale={ctx.actor.locale} />
            <Leads ctx={ctx} project={project} />
          </div>
          <div className="min-w-0 space-y-8">
            <section aria-labelledby="uitleg">
              <h2 id="uitleg" className="text-xl">
                {t("projects.changeTitle")}
              </h2>
              <Form action={changeWords} summary={t("errors.summary")} scope="uitleg" className="mt-3">
                <Hidden name="project" value={project.slug} />
                <ProjectFields ctx={ctx} known={known} />
                <Submit>{t("projects.change")}</Submit>
              </Form>
            </section>
            <EndForm project={project} locale={ctx.actor.locale} />
          </div>
        </div>
      )}
    </div>
  );
}
