import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import type { VerdictView } from "@/lib/reports/approval/queries";
import type { ReportView } from "@/lib/reports/queries";
import { Choices, Form, Select, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { judge } from "../actions";

type Props = { ctx: Context; view: ReportView; verdicts: VerdictView[] };

/** The word of somebody who was there. */
export function JudgeForm({ ctx, view, verdicts }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const mine = verdicts.find(({ personId }) => personId === ctx.actor.personId);
  return (
    <section aria-labelledby="akkoord" className="card mt-6">
      <h2 id="akkoord" className="text-xl">
        {t("reports.judgeTitle")}
      </h2>
      {mine && (
        <p className="mt-1">
          {t("reports.myWord", { verdict: mine.verdict })}. <span className="text-muted">{t("reports.judgeChanged")}</span>
        </p>
      )}
      <Form action={judge} summary={t("errors.summary")} className="mt-3">
        <Hidden name="meeting" value={view.meeting.slug} />
        <Choices
          type="radio"
          name="verdict"
          legend={t("reports.judge")}
          values={mine ? [mine.verdict] : []}
          options={[
            { value: "agreed", label: t("reports.judgeAgreed") },
            { value: "remarked", label: t("reports.judgeRemarked") },
          ]}
        />
        <Select
          name="section"
          label={t("reports.judgeAbout")}
          value={mine?.sectionId ?? ""}
          options={[{ value: "", label: t("reports.judgeWhole") }, ...view.sections.map(({ id, title }) => ({ value: id, label: title }))]}
        />
        <TextArea
          name="remark"
          rows={3}
          label={t("reports.remark")}
          hint={t("reports.remarkHint")}
          optional={t("reports.optional")}
          value={mine?.remark}
        />
        <Submit>{t("reports.judgeSend")}</Submit>
      </Form>
    </section>
  );
}
