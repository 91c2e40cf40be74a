import type { Metadata } from "next";
import { wordsFor } from "@/lib/i18n";
import { subjectOf } from "@/lib/projects/text/paper/queries";
import { Decisions } from "../../_components/decisions";
import { WayBack } from "../_components/way-back";
import { loadText } from "../load";

type Props = { params: Promise<{ project: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx, project } = await loadText((await params).project);
  return { title: `${wordsFor(ctx.actor.locale)("texts.adoption")} – ${project.title}` };
}

/** Which council adopted the text. */
export default async function AdoptionPage({ params }: Props) {
  const { ctx, project } = await loadText((await params).project);
  const t = wordsFor(ctx.actor.locale);
  return (
    <div className="page max-w-5xl">
      <WayBack
        steps={[
          { href: `/samenwerken/${project.slug}`, label: project.title },
          { href: `/samenwerken/${project.slug}/tekst`, label: t("texts.title") },
        ]}
      />
      <h1>{t("texts.adoption")}</h1>
      <p className="mt-1 mb-6 max-w-read text-muted">{t("texts.adoptionIntro")}</p>
      <Decisions ctx={ctx} project={project} subject={subjectOf[project.kind]} title={t("texts.adoptionTitle")} />
    </div>
  );
}
