import type { Metadata } from "next";
import { OwnWords } from "@/app/_components/own-words";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { type Vacancy, vacancyOf } from "@/lib/projects/hiring/vacancy/queries";
import { orNotFound } from "@/lib/web/page";
import { Shell } from "../_components/shell";
import { loadHire } from "../load";
import { PanelForm, VacancyForm } from "./_components/vacancy-form";

type Props = { params: Promise<{ project: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx, project } = await loadHire((await params).project);
  return { title: `${wordsFor(ctx.actor.locale)("hiring.pages.vacancy")} – ${project.title}` };
}

/** The vacancy and who chooses. Nothing about who applies. */
export default async function VacancyPage({ params }: Props) {
  const { ctx, project } = await loadHire((await params).project);
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const { vacancy, panel, colleagues, mayLead, isRunning } = await orNotFound(vacancyOf(ctx, project.slug));
  return (
    <Shell project={project} page="vacancy" locale={locale} intro={t("hiring.vacancyIntro")}>
      <p className="notice-warn mb-6 max-w-read">{t("hiring.noCandidates")}</p>
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
        <div className="space-y-6">
          <Written vacancy={vacancy} locale={locale} />
          {mayLead && <VacancyForm project={project.slug} vacancy={vacancy} locale={locale} />}
        </div>
        <section aria-labelledby="commissie-titel">
          <h2 id="commissie-titel" className="text-xl">
            {t("hiring.panel")}
          </h2>
          {panel.length === 0 && <p className="mt-1 text-muted">{t("hiring.panelEmpty")}</p>}
          <ul className="divide-y divide-line">
            {panel.map(({ id, name, jobTitle, organisation }) => (
              <li key={id} className="py-2">
                <span className="font-semibold">{name}</span>
                <span className="block text-sm text-muted">{[jobTitle, organisation].filter(Boolean).join(", ")}</span>
              </li>
            ))}
          </ul>
          {isRunning && <PanelForm project={project.slug} colleagues={colleagues} panel={panel} locale={locale} />}
        </section>
      </div>
    </Shell>
  );
}

function Written({ vacancy, locale }: Pick<Vacancy, "vacancy"> & { locale: Locale }) {
  const t = wordsFor(locale);
  const { storedDay } = formatsFor(locale);
  const days = [
    [t("hiring.publishedOn"), vacancy.publishedOn],
    [t("hiring.closesOn"), vacancy.closesOn],
    [t("hiring.hireStartsOn"), vacancy.startsOn],
  ].filter((line): line is [string, string] => Boolean(line[1]));
  if (vacancy.profile === "") return <p className="text-muted">{t("hiring.vacancyNone")}</p>;
  return (
    <section aria-labelledby="profiel-titel">
      <h2 id="profiel-titel" className="text-xl">
        {t("hiring.profile")}
      </h2>
      <OwnWords text={vacancy.profile} className="mt-2 max-w-read" />
      <dl className="mt-3">
        {days.map(([name, day]) => (
          <div key={name}>
            <dt className="inline font-semibold">{name}: </dt>
            <dd className="inline">{storedDay(day)}</dd>
          </div>
        ))}
      </dl>
      {vacancy.link && (
        <p className="mt-2">
          <a href={vacancy.link} rel="nofollow noreferrer">
            {t("hiring.vacancyRead")}
          </a>
        </p>
      )}
    </section>
  );
}
