import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { isOpen, type VerdictView } from "@/lib/reports/approval/queries";
import type { ReportView } from "@/lib/reports/queries";
import { Choices, Field, Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { Tag } from "@/lib/ui/tag";
import { answerRemark } from "../actions";

type Props = { ctx: Context; view: ReportView; verdicts: VerdictView[] };

/** What those who were there said; a lead answers each remark beside it. */
export function Verdicts({ ctx, view, verdicts }: Props) {
  const t = wordsFor(ctx.actor.locale);
  if (verdicts.length === 0) return null;
  const remarksFirst = verdicts.toSorted((one, other) => Number(isOpen(other)) - Number(isOpen(one)));
  return (
    <section aria-labelledby="reacties" className="mt-8">
      <h2 id="reacties">{t("reports.verdicts")}</h2>
      <ul className="mt-2 divide-y divide-line">
        {remarksFirst.map((one) => (
          <li key={one.personId} className="py-2">
            {one.verdict === "agreed" ? (
              <p>{t("reports.verdictAgreed", { name: one.name })}</p>
            ) : (
              <Remark ctx={ctx} view={view} remark={one} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Remark({ ctx, view, remark }: Pick<Props, "ctx" | "view"> & { remark: VerdictView }) {
  const t = wordsFor(ctx.actor.locale);
  const { name, section, outcome, outcomeBecause: because } = remark;
  const answer = outcome === "taken" ? t("reports.remarkTaken") : t("reports.remarkLeft", { because });
  return (
    <>
      <p className="font-semibold">{t("reports.verdictRemarked", { name, section: section ? "one" : "none", title: section ?? "" })}</p>
      <p className="mt-1 border-l-4 border-line pl-3 whitespace-pre-line">{remark.remark}</p>
      <p className="mt-1 text-sm">{outcome ? answer : <Tag tone="warn">{t("reports.remarkOpen")}</Tag>}</p>
      {view.may.lead && !outcome && <AnswerForm ctx={ctx} meeting={view.meeting.slug} remark={remark} />}
    </>
  );
}

function AnswerForm({ ctx, meeting, remark }: { ctx: Context; meeting: string; remark: VerdictView }) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <Form
      action={answerRemark}
      summary={t("errors.summary")}
      scope={`antwoord-${remark.personId}`}
      className="mt-2 rounded-lg bg-sunken p-4"
    >
      <Hidden name="meeting" value={meeting} />
      <Hidden name="person" value={remark.personId} />
      <Choices
        type="radio"
        name="outcome"
        legend={t("reports.handle")}
        options={[
          { value: "taken", label: t("reports.handleTaken") },
          { value: "left", label: t("reports.handleLeft") },
        ]}
      />
      <Field name="because" label={t("reports.handleReason")} optional={t("reports.optional")} hint={t("reports.handleReasonHint")} />
      <Submit quiet label={`${t("reports.handleSave")}: ${remark.name}`}>
        {t("reports.handleSave")}
      </Submit>
    </Form>
  );
}
