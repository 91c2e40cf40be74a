import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { typedShare } from "@/lib/projects/exact";
import { CRITERIA_LINES } from "@/lib/projects/purchase/agreements/input";
import type { PurchaseView } from "@/lib/projects/purchase/queries";
import { Field, Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { keepSpecification } from "../../actions";

const places = Array.from({ length: CRITERIA_LINES }, (_, place) => place);

type Props = { project: string; view: PurchaseView; locale: Locale };

/** The margin, and the criteria with their weights: all lines at once, because together they make a hundred. */
export function SpecificationForm({ project, view, locale }: Props) {
  const t = wordsFor(locale);
  return (
    <section aria-labelledby="criteria">
      <h2 id="criteria" className="text-xl">
        {t("purchase.criteria")}
      </h2>
      <Form action={keepSpecification} summary={t("errors.summary")} scope="bestek" className="mt-3 max-w-read">
        <Hidden name="project" value={project} />
        <Field
          name="margin"
          inputMode="numeric"
          label={t("purchase.margin")}
          hint={t("purchase.marginHint")}
          value={String(view.marginPercent)}
          maxLength={2}
        />
        <p className="mb-2 text-sm text-muted">{t("purchase.criteriaHint")}</p>
        {places.map((place) => {
          const known = view.criteria[place];
          return (
            <div key={place} className="grid gap-x-4 sm:grid-cols-[1fr_10rem] sm:items-start">
              <Field
                name={`criterion-${place}`}
                label={t("purchase.criterion", { number: place + 1 })}
                value={known?.name}
                maxLength={150}
              />
              <Field
                name={`weight-${place}`}
                inputMode="decimal"
                label={t("purchase.weight", { number: place + 1 })}
                value={known ? typedShare(known.weight) : ""}
                maxLength={6}
              />
            </div>
          );
        })}
        <Submit>{t("purchase.specificationSave")}</Submit>
      </Form>
    </section>
  );
}
