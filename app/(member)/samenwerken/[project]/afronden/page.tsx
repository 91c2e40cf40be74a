import type { Metadata } from "next";
import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { loadProject } from "../load";
import { Finished } from "./_components/finished";
import { ReportForm } from "./_components/report-form";
import { TextForm } from "./_components/text-form";
import { titleOf } from "./_components/title";
import { loadClosing } from "./load";

type Props = { params: Promise<{ project: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx, project } = await loadProject((await params).project);
  return { title: `${titleOf(project, ctx.actor.locale)} – ${project.title}` };
}

/** Finishing a project: what it leaves behind for everybody, as a proposal to correct, or finishing alone. */
export default async function FinishPage({ params }: Props) {
  const { ctx, project, closing } = await loadClosing((await params).project);
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const isLater = project.state !== "running";
  const intro = closing.writes ? t(isLater ? "closing.laterText" : "closing.introText") : t(isLater ? "closing.later" : "closing.intro");
  return (
    <div className="page">
      <p className="text-sm">
        <Link href={`/samenwerken/${project.slug}`} prefetch={false} className="inline-block py-1">
          {project.title}
        </Link>
      </p>
      <h1>{titleOf(project, locale)}</h1>
      {closing.published ? (
        <Finished project={project} document={closing.published} locale={locale} />
      ) : (
        <>
          <p className="mt-2 max-w-read">{intro}</p>
          <div className="mt-6 max-w-read">
            {closing.writes ? (
              <TextForm project={project} common={closing.common} locale={locale} />
            ) : (
              closing.report && <ReportForm ctx={ctx} project={project} report={closing.report} />
            )}
          </div>
        </>
      )}
    </div>
  );
}
