import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { typedHundredths } from "@/lib/projects/exact";
import type { Costs } from "@/lib/projects/hiring/costs/queries";
import { costKeys } from "@/lib/projects/hiring/kinds";
import { Choices, Field, Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { saveCosts, savePercents } from "../../actions";

type Props = { project: string; costs: Costs; locale: Locale };

/** What it costs and by which key it is divided, for the lead. */
export function CostsForm({ project, costs: { costCents, key }, locale }: Props) {
  const t = wordsFor(locale);
  return (
    <Form action={saveCosts} summary={t("errors.summary")} scope="kost" className="card">
      <Hidden name="project" value={project} />
      <Field name="cost" inputMode="decimal" label={t("hiring.cost")} hint={t("hiring.costHint")} value={typedHundredths(costCents)} />
      <Choices
        name="key"
        type="radio"
        legend={t("hiring.key")}
        options={costKeys.map((kind) => ({ value: kind, label: t(`hiring.keys.${kind}`), hint: t(`hiring.keyHints.${kind}`) }))}
        values={key ? [key.kind] : []}
      />
      <Field
        name="fixedShare"
        inputMode="decimal"
        label={t("hiring.fixedShare")}
        hint={t("hiring.fixedShareHint")}
        value={key?.kind === "fixedAndUse" ? typedHundredths(key.fixedShare) : ""}
      />
      <Submit>{t("hiring.save")}</Submit>
    </Form>
  );
}

/** The agreed percentages of everybody, for the lead. */
export function PercentsForm({ project, costs: { figures }, locale }: Props) {
  const t = wordsFor(locale);
  return (
    <section aria-labelledby="percentages">
      <h2 id="percentages" className="text-xl">
        {t("hiring.percents")}
      </h2>
      <Form action={savePercents} summary={t("errors.summary")} scope="deel" className="mt-3">
        <Hidden name="project" value={project} />
        {figures.map(({ id, name, percent }) => (
          <Field
            key={id}
            name={`percent-${id}`}
            inputMode="decimal"
            label={t("hiring.percentOf", { organisation: name })}
            value={typedHundredths(percent)}
          />
        ))}
        <Submit quiet>{t("hiring.save")}</Submit>
      </Form>
    </section>
  );
}
