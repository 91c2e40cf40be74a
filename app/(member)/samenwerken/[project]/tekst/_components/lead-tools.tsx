import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import type { Project } from "@/lib/projects/queries";
import { labelOf } from "@/lib/projects/text/frozen";
import { possibleWriters, removedSections, type TextView } from "@/lib/projects/text/queries";
import type { VersionHead } from "@/lib/projects/text/review/queries";
import { Fold } from "@/lib/ui/fold";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { add, fixCommon, freeze, putBack, revise } from "../actions";
import { PublishForm } from "./publish-form";
import { SectionFields } from "./section-fields";

type Props = { ctx: Context; project: Project; text: TextView; versions: VersionHead[] };

/** What its lead does with the whole text: add sections, freeze it for review, make it common, publish it, begin again. */
export async function LeadTools({ ctx, project, text, versions }: Props) {
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const { edition, common, review, isOpen } = text;
  const reviews = versions.filter((version) => version.kind === "review" && version.edition === edition).length;
  const one = (kind: "review" | "common") => ({ label: labelOf(kind, { edition, reviews }) });
  return (
    <div className="space-y-4">
      {isOpen && <Outlining ctx={ctx} project={project.slug} />}
      {isOpen && !review && text.sections.length > 0 && (
        <Step
          name="nalezing"
          action={freeze}
          project={project.slug}
          summary={t("texts.reviewStart")}
          hint={t("texts.reviewStartHint", one("review"))}
          locale={locale}
        />
      )}
      {isOpen && !review && reviews > 0 && (
        <Step
          name="vastleggen"
          action={fixCommon}
          project={project.slug}
          summary={t("texts.makeCommon")}
          hint={t("texts.makeCommonHint", one("common"))}
          locale={locale}
        />
      )}
      {common && !common.documentId && <PublishForm project={project} label={common.label} locale={locale} />}
      {common && (
        <Step
          name="herziening"
          action={revise}
          project={project.slug}
          summary={t("texts.revise")}
          hint={t("texts.reviseHint", { label: common.label })}
          locale={locale}
        />
      )}
    </div>
  );
}

type StepProps = {
  name: string;
  action: typeof freeze;
  project: string;
  summary: string;
  hint: string;
  locale: Context["actor"]["locale"];
};

/** A step that cannot be taken back: folded, so that it is read before it is pressed. */
function Step({ name, action, project, summary, hint, locale }: StepProps) {
  const t = wordsFor(locale);
  return (
    <Form action={action} summary={t("errors.summary")} scope={name} className="card">
      <Hidden name="project" value={project} />
      <Fold summary={summary}>
        <p className="mb-3 max-w-read">{hint}</p>
        <Submit>{summary}</Submit>
      </Fold>
    </Form>
  );
}

async function Outlining({ ctx, project }: { ctx: Context; project: string }) {
  const t = wordsFor(ctx.actor.locale);
  const [writers, removed] = await Promise.all([possibleWriters(ctx, project), removedSections(ctx, project)]);
  return (
    <>
      <Form action={add} summary={t("errors.summary")} scope="nieuw" className="card">
        <Hidden name="project" value={project} />
        <Fold summary={t("texts.addTitle")}>
          <SectionFields writers={writers} locale={ctx.actor.locale} />
          <Submit quiet>{t("texts.add")}</Submit>
        </Fold>
      </Form>
      {removed.length > 0 && (
        <details className="card">
          <summary className="tap py-2 text-brand">{t("texts.removed")}</summary>
          {removed.map(({ id, title }) => (
            <Form key={id} action={putBack} summary={t("errors.summary")} scope={id} className="flex flex-wrap items-center gap-3 py-1">
              <Hidden name="project" value={project} />
              <Hidden name="section" value={id} />
              <span className="flex-1">{title}</span>
              <Submit quiet label={t("texts.restoreLong", { title })}>
                {t("texts.restore")}
              </Submit>
            </Form>
          ))}
        </details>
      )}
    </>
  );
}
