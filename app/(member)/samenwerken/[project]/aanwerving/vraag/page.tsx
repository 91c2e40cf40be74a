import type { Metadata } from "next";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import { demandChangesIn, demandsOf } from "@/lib/projects/hiring/demand/queries";
import { Field, Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { orNotFound } from "@/lib/web/page";
import { Shell } from "../_components/shell";
import { savePersons } from "../actions";
import { loadHire } from "../load";
import { DemandForm } from "./_components/demand-form";
import { DemandHistory } from "./_components/demand-history";
import { Sum } from "./_components/sum";

type Props = { params: Promise<{ project: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx, project } = await loadHire((await params).project);
  return { title: `${wordsFor(ctx.actor.locale)("hiring.pages.demand")} – ${project.title}` };
}

/** What each needs: mine to fill in, and the sum of all. */
export default async function DemandPage({ params }: Props) {
  const { ctx, project } = await loadHire((await params).project);
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const { storedDay } = formatsFor(locale);
  const { demands, sum, dueOn, closed, isRunning } = await orNotFound(demandsOf(ctx, project.slug));
  const changes = await demandChangesIn(ctx, project.slug);
  const mine = demands.find(({ isMine }) => isMine);
  const day = dueOn ? storedDay(dueOn) : "";
  return (
    <Shell project={project} page="demand" locale={locale} intro={t("hiring.demandIntro")}>
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
        <div className="space-y-4">
          {closed && <p className="notice-info">{closed === "late" ? t("hiring.closedLate", { day }) : t("hiring.closedWritten")}</p>}
          {!closed && dueOn && <p className="font-semibold">{t("projects.dueBy", { day })}</p>}
          {mine && isRunning && !closed && <DemandForm project={project.slug} demand={mine} locale={locale} />}
          {project.may.lead && (
            <Form action={savePersons} summary={t("errors.summary")} scope="medewerkers" className="card">
              <Hidden name="project" value={project.slug} />
              <Field name="persons" inputMode="numeric" label={t("hiring.persons")} value={String(sum.persons)} />
              <Submit quiet>{t("hiring.save")}</Submit>
            </Form>
          )}
        </div>
        <div className="space-y-4">
          <Sum demands={demands} sum={sum} locale={locale} />
          <DemandHistory changes={changes} locale={locale} />
        </div>
      </div>
    </Shell>
  );
}
