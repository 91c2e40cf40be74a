import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { Field, Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { settleSpecification } from "../../actions";

type Props = { project: string; settledOn: string | null; locale: Locale };

/** On which day the specification was settled. */
export function SettleForm({ project, settledOn, locale }: Props) {
  const t = wordsFor(locale);
  return (
    <Form action={settleSpecification} summary={t("errors.summary")} scope="vastgesteld" className="mt-3 max-w-read">
      <Hidden name="project" value={project} />
      <Field name="settledOn" type="date" label={t("purchase.settledOn")} hint={t("purchase.settledHint")} value={settledOn ?? ""} />
      <Submit quiet>{t("purchase.settle")}</Submit>
    </Form>
  );
}
