import type { Metadata } from "next";
import { OwnWords } from "@/app/_components/own-words";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { isFrom } from "@/lib/projects/kinds";
import { awardsIn } from "@/lib/projects/purchase/award/queries";
import { type Evaluation, evaluationsIn } from "@/lib/projects/purchase/evaluation/queries";
import { savingsOf } from "@/lib/projects/purchase/evaluation/savings";
import { orderLines } from "@/lib/projects/purchase/orders/queries";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { Frame } from "../_components/frame";
import { again } from "../actions";
import { loadPurchase } from "../load";
import { EvaluationForm } from "./_components/evaluation-form";

type Props = { params: Promise<{ project: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx, project } = await loadPurchase((await params).project);
  return { title: `${wordsFor(ctx.actor.locale)("purchase.evaluationTitle")} – ${project.title}` };
}

/** What it brought, what everybody thinks of it, and beginning again. */
export default async function EvaluationPage({ params }: Props) {
  const { ctx, project, view } = await loadPurchase((await params).project);
  const { locale, organisationId } = ctx.actor;
  const t = wordsFor(locale);
  const [evaluations, lines, { prices }] = await Promise.all([
    evaluationsIn(ctx, project.slug),
    orderLines(ctx, project.slug),
    awardsIn(ctx, project.slug),
  ]);
  const orderedOf = (id: string) => lines.reduce((sum, line) => (line.articleId === id && !line.strickenAt ? sum + line.quantity : sum), 0);
  const bought = view.articles.map(({ id, estimatedCents }) => ({ ordered: orderedOf(id), estimatedCents, cents: prices.get(id) ?? null }));
  return (
    <Frame project={project} part="evaluation" title={t("purchase.evaluationTitle")} locale={locale}>
      {!isFrom(project, "evaluation") && <p>{t("purchase.evaluationNotYet")}</p>}
      <Savings savings={savingsOf(bought)} locale={locale} />
      <Evaluations evaluations={evaluations} locale={locale} />
      {project.state === "running" && isFrom(project, "evaluation") && (
        <EvaluationForm project={project.slug} known={evaluations.find((one) => one.organisationId === organisationId)} locale={locale} />
      )}
      {isFrom(project, "orders") && (
        <section aria-labelledby="opnieuw">
          <h2 id="opnieuw" className="text-xl">
            {t("purchase.againTitle")}
          </h2>
          <Form action={again} summary={t("errors.summary")} className="mt-1">
            <Hidden name="project" value={project.slug} />
            <p className="mb-3 max-w-read">{t("purchase.againHint")}</p>
            <Submit quiet>{t("purchase.againButton")}</Submit>
          </Form>
        </section>
      )}
    </Frame>
  );
}

function Savings({ savings, locale }: { savings: ReturnType<typeof savingsOf>; locale: Locale }) {
  const t = wordsFor(locale);
  const { euro } = formatsFor(locale);
  return (
    <section aria-labelledby="besparing">
      <h2 id="besparing" className="text-xl">
        {t("purchase.savings")}
      </h2>
      {savings ? (
        <p className="mt-1 text-lg font-semibold tabular-nums">
          {t("purchase.savingsLine", { estimated: euro(savings.estimated), paid: euro(savings.paid), saved: euro(savings.saved) })}
        </p>
      ) : (
        <p className="mt-1">{t("purchase.savingsUnknown")}</p>
      )}
      <p className="max-w-read text-sm text-muted">{t("purchase.savingsFormula")}</p>
    </section>
  );
}

function Evaluations({ evaluations, locale }: { evaluations: Evaluation[]; locale: Locale }) {
  const t = wordsFor(locale);
  return (
    <section aria-labelledby="evaluaties">
      <h2 id="evaluaties" className="text-xl">
        {t("purchase.evaluationTitle")}
      </h2>
      {evaluations.length === 0 && <p className="text-muted">{t("purchase.evaluationsEmpty")}</p>}
      <ul className="divide-y divide-line">
        {evaluations.map((one) => (
          <li key={one.organisationId} className="py-3">
            <p className="font-semibold">
              {t("purchase.evaluationOf", {
                organisation: one.organisation,
                score: one.score,
                again: t(`purchase.agains.${one.again}`).toLowerCase(),
              })}
            </p>
            <OwnWords text={one.good} className="mt-1" />
            <OwnWords text={one.better} className="mt-1" />
          </li>
        ))}
      </ul>
    </section>
  );
}
