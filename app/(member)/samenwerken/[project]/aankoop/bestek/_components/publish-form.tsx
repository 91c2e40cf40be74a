import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { Choices, Field, Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { publish } from "../../actions";

/** Sends it to the market. What cannot be taken back is said first, and ticked. */
export function PublishForm({ project, locale }: { project: string; locale: Locale }) {
  const t = wordsFor(locale);
  return (
    <section aria-labelledby="publiceren" className="card max-w-read">
      <h2 id="publiceren" className="text-xl">
        {t("purchase.publishTitle")}
      </h2>
      <p className="notice-warn mt-2">{t("purchase.publishIntro")}</p>
      <Form action={publish} summary={t("errors.summary")} scope="publiceren" className="mt-3">
        <Hidden name="project" value={project} />
        <Field name="link" label={t("purchase.publishLink")} hint={t("purchase.publishLinkHint")} />
        <div className="grid gap-x-4 sm:grid-cols-2">
          <Field name="questionsUntil" type="date" label={t("purchase.questionsUntil")} optional={t("purchase.optional")} />
          <Field name="opensOn" type="date" label={t("purchase.opensOn")} />
        </div>
        <Choices name="sure" type="checkbox" legend={t("purchase.publishTitle")} options={[{ value: "on", label: t("purchase.sure") }]} />
        <Submit>{t("purchase.publish")}</Submit>
      </Form>
    </section>
  );
}
