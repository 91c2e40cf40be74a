import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import type { ReportView } from "@/lib/reports/queries";
import { Form, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { start, waive } from "../actions";

/** The first step of a lead: begin it, or say that none will come. */
export function Beginning({ ctx, view: { meeting, state } }: { ctx: Context; view: ReportView }) {
  const t = wordsFor(ctx.actor.locale);
  const isOver = meeting.endsAt <= ctx.now;
  return (
    <>
      {(state === "none" || state === "waived") && (
        <Form action={start} summary={t("errors.summary")} className="mt-4">
          <Hidden name="meeting" value={meeting.slug} />
          <p className="mb-3 max-w-read text-muted">{t("reports.beginText")}</p>
          <Submit quiet={state === "waived"}>{t(state === "waived" ? "reports.rewrite" : "reports.begin")}</Submit>
        </Form>
      )}
      {isOver && (state === "none" || state === "draft") && (
        <details className="mt-4">
          <summary className="tap cursor-pointer py-2 text-brand">{t("reports.waive")}</summary>
          <Form action={waive} summary={t("errors.summary")} className="card mt-2">
            <Hidden name="meeting" value={meeting.slug} />
            <TextArea name="because" rows={2} label={t("reports.waiveReason")} hint={t("reports.waiveHint")} />
            <Submit quiet>{t("reports.waive")}</Submit>
          </Form>
        </details>
      )}
    </>
  );
}
