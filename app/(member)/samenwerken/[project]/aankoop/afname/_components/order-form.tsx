import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { ArticleView } from "@/lib/projects/purchase/queries";
import { Field, Form, Select, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { placeOrder } from "../../actions";

type Props = { project: string; articles: ArticleView[]; today: string; locale: Locale };

/** Writes down what one's own organisation ordered from the contractor. */
export function OrderForm({ project, articles, today, locale }: Props) {
  const t = wordsFor(locale);
  return (
    <section aria-labelledby="bestellen">
      <h2 id="bestellen" className="text-xl">
        {t("purchase.orderAdd")}
      </h2>
      <Form action={placeOrder} summary={t("errors.summary")} scope="bestelling" className="mt-3 max-w-read">
        <Hidden name="project" value={project} />
        <Select
          name="article"
          label={t("purchase.orderArticle")}
          options={articles.map(({ id, name, unit }) => ({ value: id, label: `${name} (${unit})` }))}
        />
        <div className="grid gap-x-4 sm:grid-cols-2">
          <Field name="quantity" inputMode="numeric" label={t("purchase.orderQuantity")} maxLength={7} />
          <Field name="onDay" type="date" label={t("purchase.orderDay")} value={today} />
        </div>
        <Field
          name="reference"
          label={t("purchase.orderReference")}
          hint={t("purchase.orderReferenceHint")}
          optional={t("purchase.optional")}
          maxLength={100}
        />
        <Submit>{t("purchase.orderSave")}</Submit>
      </Form>
    </section>
  );
}
