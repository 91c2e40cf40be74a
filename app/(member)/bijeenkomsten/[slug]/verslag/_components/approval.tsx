import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { isOpen, type VerdictView } from "@/lib/reports/approval/queries";
import type { ReportView } from "@/lib/reports/queries";
import { Field, Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { approve } from "../actions";

type Props = { ctx: Context; view: ReportView; verdicts: VerdictView[] };

/** How a lead closes the review: silence after the last day, or the next meeting. */
export function Approval({ ctx, view: { meeting, report }, verdicts }: Props) {
  const t = wordsFor(ctx.actor.locale);
  if (!report || verdicts.some(isOpen)) return null;
  const isOver = report.reviewUntil !== null && report.reviewUntil < ctx.now;
  return (
    <section aria-labelledby="goedkeuren" className="card mt-6">
      <h2 id="goedkeuren" className="text-xl">
        {t("reports.close")}
      </h2>
      {isOver && (
        <Form action={approve} summary={t("errors.summary")} scope="termijn" className="mt-3">
          <Hidden name="meeting" value={meeting.slug} />
          <Hidden name="by" value="silence" />
          <p className="mb-3">{t("reports.closeSilenceText")}</p>
          <Submit>{t("reports.closeSilenceButton")}</Submit>
        </Form>
      )}
      <details className="mt-2">
        <summary className="tap cursor-pointer py-2 text-brand">{t("reports.closeMeeting")}</summary>
        <Form action={approve} summary={t("errors.summary")} scope="bijeenkomst" className="mt-2">
          <Hidden name="meeting" value={meeting.slug} />
          <Hidden name="by" value="meeting" />
          <Field name="on" type="date" label={t("reports.closeMeetingDay")} value={formatsFor(ctx.actor.locale).machineDay(ctx.now)} />
          <Submit quiet>{t("reports.closeMeetingButton")}</Submit>
        </Form>
      </details>
    </section>
  );
}
