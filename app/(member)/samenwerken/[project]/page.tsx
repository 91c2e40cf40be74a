import type { Metadata } from "next";
import Link from "next/link";
import { PersonRow } from "@/app/_components/person-row";
import { wordsFor } from "@/lib/i18n";
import { documentsOf } from "@/lib/projects/documents/queries";
import { leadsOf, participantsOf } from "@/lib/projects/participation/queries";
import { Documents } from "./_components/documents";
import { Done } from "./_components/done";
import { Expected } from "./_components/expected";
import { Head } from "./_components/head";
import { Inside } from "./_components/inside";
import { KindPanel } from "./_components/kind-panel";
import { LeftToPublish } from "./_components/left-to-publish";
import { MyPart } from "./_components/my-part";
import { Participants } from "./_components/participants";
import { loadProject } from "./load";

type Props = { params: Promise<{ project: string }>; searchParams: Promise<{ gedaan?: string | string[] }> };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { ctx, project } = await loadProject((await params).project);
  return { title: `${project.title} – ${wordsFor(ctx.actor.locale)("projects.title")}` };
}

/** What it is, how far it is, what I have to do; then who is in it and what is said. */
export default async function ProjectPage({ params, searchParams }: Props) {
  const { ctx, project } = await loadProject((await params).project);
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const [participants, leads, documents] = await Promise.all([
    participantsOf(ctx, project.slug),
    leadsOf(ctx, project.id),
    documentsOf(ctx, project.slug),
  ]);
  const { seeInside, lead } = project.may;
  const mine = participants.find(({ isMine }) => isMine);
  return (
    <div className="page">
      <Done asked={(await searchParams).gedaan} title={project.title} locale={locale} />
      <Head project={project} locale={locale} />
      <LeftToPublish ctx={ctx} project={project} />
      {(lead || project.may.takeOver) && (
        <Link href={`/samenwerken/${project.slug}/leiden`} prefetch={false} className="btn-quiet mt-4">
          {t("projects.manage")}
        </Link>
      )}
      <div className="two-columns mt-6">
        <div className="space-y-8">
          {seeInside && <Expected ctx={ctx} project={project} />}
          {mine?.state !== "joined" && <MyPart ctx={ctx} project={project} mine={mine} />}
          {seeInside && <KindPanel ctx={ctx} project={project} />}
          <Documents
            project={project.slug}
            kind={project.kind}
            documents={documents}
            mayAdd={seeInside && project.state === "running"}
            locale={locale}
          />
          {seeInside && <Inside ctx={ctx} project={project} />}
        </div>
        <aside className="space-y-8">
          <section aria-labelledby="trekkers">
            <h2 id="trekkers" className="text-xl">
              {t("projects.leads")}
            </h2>
            {leads.map((person) => (
              <PersonRow key={person.id} person={person} locale={locale} brief />
            ))}
          </section>
          <Participants participants={participants} locale={locale} />
          {mine?.state === "joined" && <MyPart ctx={ctx} project={project} mine={mine} />}
        </aside>
      </div>
    </div>
  );
}
