import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { REVIEW_DAYS } from "@/lib/reports/input";
import type { findReportToWrite } from "@/lib/reports/queries";
import { Choices, Field, Form, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { correct, saveWriters, send } from "../../actions";

type Props = { ctx: Context; view: Awaited<ReturnType<typeof findReportToWrite>> };

/** The step from writing to approval. */
export function SendForm({ ctx, view: { meeting, presence } }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const count = presence.present.filter(({ id }) => id !== ctx.actor.personId).length;
  const isOver = meeting.endsAt <= ctx.now;
  return (
    <section aria-labelledby="rondsturen" className="card mt-8">
      <h2 id="rondsturen" className="text-xl">
        {t("reports.send")}
      </h2>
      <p className="mt-1 max-w-read">{isOver ? t("reports.sendText", { count }) : t("reports.sendNotOver")}</p>
      {isOver && (
        <Form action={send} summary={t("errors.summary")} scope="rond" className="mt-3">
          <Hidden name="meeting" value={meeting.slug} />
          <Field name="days" inputMode="numeric" label={t("reports.sendDays")} value={String(REVIEW_DAYS)} />
          <Submit>{t("reports.send")}</Submit>
        </Form>
      )}
    </section>
  );
}

/** What was corrected goes out as another version, with its reason. */
export function CorrectForm({ ctx, view: { meeting } }: Props) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <section aria-labelledby="verbetering" className="card mt-8">
      <h2 id="verbetering" className="text-xl">
        {t("reports.correctTitle")}
      </h2>
      <p className="mt-1 max-w-read">{t("reports.correctText")}</p>
      <Form action={correct} summary={t("errors.summary")} scope="verbetering-van" className="mt-3">
        <Hidden name="meeting" value={meeting.slug} />
        <TextArea name="because" rows={2} label={t("reports.correctReason")} />
        <Submit>{t("reports.correctButton")}</Submit>
      </Form>
    </section>
  );
}

export function WritersForm({ ctx, view: { meeting, writers, members } }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const others = members.filter(({ id }) => id !== ctx.actor.personId);
  if (others.length === 0) return null;
  return (
    <details className="mt-6" open={writers.length > 0}>
      <summary className="tap cursor-pointer py-2 text-brand">{t("reports.writers")}</summary>
      <Form action={saveWriters} summary={t("errors.summary")} scope="schrijvers" className="card mt-2">
        <Hidden name="meeting" value={meeting.slug} />
        <Choices
          type="checkbox"
          name="writers[]"
          legend={t("reports.writers")}
          hint={t("reports.writersHint")}
          values={writers.map(({ id }) => id)}
          options={others.map(({ id, name, organisation }) => ({ value: id, label: name, hint: organisation ?? undefined }))}
        />
        <Submit quiet>{t("reports.writersSave")}</Submit>
      </Form>
    </details>
  );
}
