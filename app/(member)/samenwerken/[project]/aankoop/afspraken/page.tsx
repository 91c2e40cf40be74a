import type { Metadata } from "next";
import { NotLegal } from "@/app/_components/not-legal";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { commitmentsIn } from "@/lib/projects/purchase/agreements/queries";
import { type CommitmentState, commitmentStates, purchaseForms } from "@/lib/projects/purchase/agreements/states";
import type { PurchaseView } from "@/lib/projects/purchase/queries";
import { Choices, Form, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { Tag } from "@/lib/ui/tag";
import { Decisions } from "../../_components/decisions";
import { Frame } from "../_components/frame";
import { keepAgreement, keepCommitment } from "../actions";
import { loadPurchase } from "../load";

type Props = { params: Promise<{ project: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx, project } = await loadPurchase((await params).project);
  return { title: `${wordsFor(ctx.actor.locale)("purchase.agreementsTitle")} – ${project.title}` };
}

/** In what form is bought, who pays for the procedure, and how firm every promise is. */
export default async function AgreementsPage({ params }: Props) {
  const { ctx, project, view } = await loadPurchase((await params).project);
  const { locale, organisationId } = ctx.actor;
  const t = wordsFor(locale);
  const commitments = await commitmentsIn(ctx, project.slug);
  const mine = commitments.get(organisationId ?? "");
  return (
    <Frame project={project} part="agreements" title={t("purchase.agreementsTitle")} locale={locale}>
      <NotLegal about="purchase" locale={locale} />
      <Agreement project={project.slug} view={view} mayChange={project.may.lead && view.published === null} locale={locale} />
      <section aria-labelledby="beloften">
        <h2 id="beloften" className="text-xl">
          {t("purchase.commitments")}
        </h2>
        <p className="mt-1 text-muted">{t("purchase.commitmentsHint")}</p>
        <Commitments view={view} commitments={commitments} locale={locale} />
        {project.state === "running" && <MyCommitment project={project.slug} mine={mine} locale={locale} />}
      </section>
      <Decisions ctx={ctx} project={project} subject="commitment" title={t("purchase.decisionsCommitment")} />
    </Frame>
  );
}

type AgreementProps = { project: string; view: PurchaseView; mayChange: boolean; locale: Locale };

function Agreement({ project, view, mayChange, locale }: AgreementProps) {
  const t = wordsFor(locale);
  const options = purchaseForms.map((value) => ({
    value,
    label: t(`purchase.forms.${value}`),
    hint: t(`purchase.formHints.${value}`),
  }));
  return (
    <section aria-labelledby="vorm">
      <h2 id="vorm" className="text-xl">
        {t("purchase.formTitle")}
      </h2>
      {mayChange ? (
        <Form action={keepAgreement} summary={t("errors.summary")} scope="vorm" className="mt-3 max-w-read">
          <Hidden name="project" value={project} />
          <Choices name="form" type="radio" legend={t("purchase.form")} options={options} values={view.form ? [view.form] : []} />
          <TextArea
            name="costSharing"
            rows={4}
            label={t("purchase.costSharing")}
            hint={t("purchase.costSharingHint")}
            value={view.costSharing}
          />
          <Submit>{t("purchase.agreementSave")}</Submit>
        </Form>
      ) : (
        <>
          <p className="mt-1 font-semibold">{view.form ? t(`purchase.forms.${view.form}`) : t("purchase.formNone")}</p>
          {view.costSharing && <p className="max-w-read whitespace-pre-line">{view.costSharing}</p>}
        </>
      )}
    </section>
  );
}

const tones = { none: "plain", intent: "info", confirmed: "ok", decided: "brand" } as const;

type CommitmentsProps = { view: PurchaseView; commitments: Map<string, CommitmentState>; locale: Locale };

function Commitments({ view, commitments, locale }: CommitmentsProps) {
  const t = wordsFor(locale);
  return (
    <ul className="mt-2 max-w-read divide-y divide-line">
      {view.names
        .filter(({ state }) => state === "joined")
        .map(({ id, name }) => {
          const state = commitments.get(id) ?? "none";
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-2 py-2">
              <span>{name}</span>
              <Tag tone={tones[state]}>{t(`purchase.commitmentStates.${state}`)}</Tag>
            </li>
          );
        })}
    </ul>
  );
}

function MyCommitment({ project, mine, locale }: { project: string; mine?: CommitmentState; locale: Locale }) {
  const t = wordsFor(locale);
  const options = commitmentStates.map((value) => ({
    value,
    label: t(`purchase.commitmentStates.${value}`),
    hint: t(`purchase.commitmentHints.${value}`),
  }));
  return (
    <Form action={keepCommitment} summary={t("errors.summary")} scope="belofte" className="card mt-4 max-w-read">
      <Hidden name="project" value={project} />
      <Choices name="state" type="radio" legend={t("purchase.commitmentMine")} options={options} values={[mine ?? "none"]} />
      <Submit>{t("purchase.commitmentSave")}</Submit>
    </Form>
  );
}
