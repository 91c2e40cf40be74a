import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { ProjectList } from "@/app/_components/projects/project-list";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { can } from "@/lib/policy/rules";
import { type ProjectKind, projectKinds } from "@/lib/projects/kinds";
import { listProjects, type ProjectLine } from "@/lib/projects/queries";
import { memberContext, pageContext } from "@/lib/web/context";

type Props = { searchParams: Promise<{ soort?: string | string[] }> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: wordsFor((await pageContext()).actor.locale)("projects.title") });

/** What we do together: mine by the next day, what is open, what ended. */
export default async function ProjectsPage({ searchParams }: Props) {
  const ctx = await memberContext("/samenwerken");
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const { soort } = await searchParams;
  const kind = projectKinds.find((known) => known === soort);
  const { mine, open, closed, ended } = await listProjects(ctx, { kind });
  return (
    <div className="page">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1>{t("projects.title")}</h1>
          <p className="mt-1 max-w-read text-muted">{t("projects.intro")}</p>
        </div>
        {can(ctx.actor, "project.start", null) && (
          <Link href="/samenwerken/nieuw" className="btn-primary">
            {t("projects.start")}
          </Link>
        )}
      </div>
      {can(ctx.actor, "landscape.read", null) && <Registers locale={locale} />}
      <Kinds chosen={kind} locale={locale} />
      <div className="mt-6 grid gap-x-10 gap-y-8 lg:grid-cols-2">
        <div className="space-y-8">
          <Section id="van-ons" title={t("projects.mine")} projects={mine} empty={t("projects.mineEmpty")} locale={locale} />
          <Section id="open" title={t("projects.open")} projects={open} empty={t("projects.openEmpty")} locale={locale} />
        </div>
        <div className="space-y-8">
          {mine.length + open.length + closed.length + ended.length === 0 && <Examples locale={locale} />}
          {closed.length > 0 && <Section id="bezig" title={t("projects.closed")} projects={closed} locale={locale} />}
          {ended.length > 0 && <Section id="afgelopen" title={t("projects.ended")} projects={ended} locale={locale} />}
        </div>
      </div>
    </div>
  );
}

/** What governments tell each other of what they use. */
function Registers({ locale }: { locale: Locale }) {
  const t = wordsFor(locale);
  const doors = [
    ["/samenwerken/wie-gebruikt-wat", t("landscape.title")],
    ["/samenwerken/wie-gebruikt-wat/contracten", t("landscape.contracts")],
    ["/raamcontracten", t("frameworks.title")],
  ] as const;
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5">
      {doors.map(([href, label]) => (
        <li key={href}>
          <Link href={href} prefetch={false} className="tap inline-flex items-center">
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Kinds({ chosen, locale }: { chosen?: ProjectKind; locale: Locale }) {
  const t = wordsFor(locale);
  const link = (kind: ProjectKind | undefined, label: string) => (
    <li key={label}>
      <Link
        href={kind ? `/samenwerken?soort=${kind}` : "/samenwerken"}
        prefetch={false}
        aria-current={kind === chosen ? "page" : undefined}
        className="tap inline-flex items-center rounded-md px-3 no-underline hover:bg-sunken aria-[current=page]:font-bold"
      >
        {label}
      </Link>
    </li>
  );
  return (
    <nav aria-label={t("projects.filter")} className="mt-4 -ml-3">
      <ul className="flex flex-wrap">
        {link(undefined, t("projects.all"))}
        {projectKinds.map((kind) => link(kind, t(`projects.kinds.${kind}`)))}
      </ul>
    </nav>
  );
}

type SectionProps = { id: string; title: string; projects: ProjectLine[]; empty?: ReactNode; locale: Locale };

function Section({ id, title, projects, empty, locale }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      {projects.length > 0 ? <ProjectList projects={projects} locale={locale} /> : <p className="mt-2 text-muted">{empty}</p>}
    </section>
  );
}

function Examples({ locale }: { locale: Locale }) {
  const t = wordsFor(locale);
  return (
    <section aria-labelledby="voorbeelden" className="card">
      <h2 id="voorbeelden" className="text-xl">
        {t("projects.examples")}
      </h2>
      <ul className="mt-2 list-disc space-y-2 pl-5">
        <li>{t("projects.examplePurchase")}</li>
        <li>{t("projects.examplePlan")}</li>
        <li>{t("projects.exampleHire")}</li>
      </ul>
    </section>
  );
}
