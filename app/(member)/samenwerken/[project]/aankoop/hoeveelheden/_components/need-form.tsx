import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { Need } from "@/lib/projects/purchase/quantities/queries";
import { Field, Form, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { keepNeed } from "../../actions";

type Props = { project: string; need?: Need; locale: Locale };

/** When one's own organisation wants it delivered, and what it has now. */
export function NeedForm({ project, need, locale }: Props) {
  const t = wordsFor(locale);
  return (
    <section aria-labelledby="wanneer">
      <h2 id="wanneer" className="text-xl">
        {t("purchase.whenTitle")}
      </h2>
      <Form action={keepNeed} summary={t("errors.summary")} scope="wanneer" className="mt-3 max-w-read">
        <Hidden name="project" value={project} />
        <div className="grid gap-x-4 sm:grid-cols-2">
          <Field name="deliverFrom" type="date" label={t("purchase.deliverFrom")} value={need?.deliverFrom ?? ""} />
          <Field name="deliverUntil" type="date" label={t("purchase.deliverUntil")} value={need?.deliverUntil ?? ""} />
        </div>
        <Field name="contractEndsOn" type="date" label={t("purchase.contractEndsOn")} value={need?.contractEndsOn ?? ""} />
        <TextArea name="note" rows={3} label={t("purchase.note")} optional={t("purchase.optional")} value={need?.note} />
        <Submit quiet>{t("purchase.needSave")}</Submit>
      </Form>
    </section>
  );
}
