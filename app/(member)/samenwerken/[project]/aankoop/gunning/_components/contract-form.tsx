import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { Awards } from "@/lib/projects/purchase/award/queries";
import { Field, Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { keepContract } from "../../actions";

type Props = { project: string; contract: Awards["contract"]; locale: Locale };

/** Until when nothing may be concluded, and when the contract ends. */
export function ContractForm({ project, contract, locale }: Props) {
  const t = wordsFor(locale);
  return (
    <section aria-labelledby="contract">
      <h2 id="contract" className="text-xl">
        {t("purchase.contractTitle")}
      </h2>
      <Form action={keepContract} summary={t("errors.summary")} scope="contract" className="mt-3 max-w-read">
        <Hidden name="project" value={project} />
        <Field name="standstillUntil" type="date" label={t("purchase.standstillUntil")} value={contract.standstillUntil ?? ""} />
        <Field name="endsOn" type="date" label={t("purchase.endsOn")} hint={t("purchase.endsOnHint")} value={contract.endsOn ?? ""} />
        <Submit quiet>{t("purchase.contractSave")}</Submit>
      </Form>
    </section>
  );
}
