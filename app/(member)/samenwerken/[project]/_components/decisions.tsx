import { OrganisationName } from "@/app/_components/organisation-name";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import type { DecisionSubject } from "@/lib/projects/decisions/input";
import { progressOf } from "@/lib/projects/decisions/progress";
import { decisionsOn, type OrganisationDecisions } from "@/lib/projects/decisions/queries";
import type { Project } from "@/lib/projects/queries";
import { Bar } from "@/lib/ui/bar";
import { Tag } from "@/lib/ui/tag";
import { DecisionForm } from "./decision-form";

type Props = { ctx: Context; project: Pick<Project, "slug" | "state">; subject: DecisionSubject; title: string };

/** What the bodies of every organisation decided, one line each: a table where there is room, cards on a phone. */
export async function Decisions({ ctx, project, subject, title }: Props) {
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const organisations = await decisionsOn(ctx, project.slug, subject);
  const mine = organisations.find(({ isMine }) => isMine);
  const { done, count } = progressOf(organisations);
  return (
    <section id="beslissingen" aria-labelledby="beslissingen-titel" className="scroll-mt-4">
      <h2 id="beslissingen-titel" className="text-xl">
        {title}
      </h2>
      <p className="mt-1 font-semibold">{t("projects.decisionsProgress", { done, count })}</p>
      <Bar value={done} max={count} labelledBy="beslissingen-titel" className="mt-2 max-w-read" />
      <table className="mt-4 block w-full border-collapse text-left md:table">
        <caption className="sr-only">{title}</caption>
        <thead className="hidden md:table-header-group">
          <tr>
            {[
              t("projects.decisionOrganisation"),
              t("projects.decisionBodyHead"),
              t("projects.decisionStateHead"),
              t("projects.decisionLinkHead"),
            ].map((head) => (
              <th key={head} scope="col" className="border-b-2 border-line py-2 pr-4">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {organisations.map((row) => (
          <Lines key={row.organisation.id} row={row} locale={locale} />
        ))}
      </table>
      {mine && project.state === "running" && <DecisionForm project={project.slug} subject={subject} mine={mine} locale={locale} />}
    </section>
  );
}

const tones = { onAgenda: "info", approved: "ok", postponed: "warn", refused: "danger", notApplicable: "plain" } as const;

/** One organisation: its name once, and a line for each of its bodies. */
function Lines({ row: { organisation, bodies }, locale }: { row: OrganisationDecisions; locale: Locale }) {
  const t = wordsFor(locale);
  const { storedDay } = formatsFor(locale);
  return (
    <tbody className="card mb-3 block p-4 md:mb-0 md:table-row-group md:rounded-none md:border-0 md:shadow-none">
      {bodies.map(({ body, state, onDay, link }, place) => (
        <tr key={body} className="block py-1 md:table-row md:border-b md:border-line">
          {place === 0 && (
            <th scope="rowgroup" rowSpan={bodies.length} className="block pb-1 align-top md:table-cell md:py-2 md:pr-4">
              <OrganisationName name={organisation.name} slug={organisation.slug} />
            </th>
          )}
          <th scope="row" className="block font-normal text-sm md:table-cell md:py-2 md:pr-4 md:text-base">
            {t(`projects.bodies.${body}`)}
          </th>
          <td className="inline-block pr-4 md:table-cell md:py-2">
            {state ? (
              <Tag tone={tones[state]}>{t(`projects.decisionStates.${state}`)}</Tag>
            ) : (
              <span className="text-muted">{t("projects.decisionNone")}</span>
            )}
            {onDay && <span className="ml-2 text-sm">{storedDay(onDay)}</span>}
          </td>
          <td className="inline-block md:table-cell md:py-2">
            {link && (
              <a href={link} rel="nofollow noreferrer" className="tap inline-flex items-center">
                {t("projects.decisionRead")}
                <span className="sr-only">
                  : {organisation.name}, {t(`projects.bodies.${body}`)}
                </span>
              </a>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  );
}
