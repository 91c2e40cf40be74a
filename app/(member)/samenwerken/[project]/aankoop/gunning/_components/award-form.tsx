import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { typedHundredths } from "@/lib/projects/exact";
import type { Awards } from "@/lib/projects/purchase/award/queries";
import type { LotView } from "@/lib/projects/purchase/queries";
import { Choices, Field, Form, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { keepAward } from "../../actions";

type Props = { project: string; lot: LotView; awards: Awards; locale: Locale };

/** Who got a lot, and what one of each article costs; or that nobody did, and why. */
export function AwardForm({ project, lot, awards, locale }: Props) {
  const t = wordsFor(locale);
  const known = awards.byLot.get(lot.id);
  const outcomes = (["awarded", "notAwarded"] as const).map((value) => ({ value, label: t(`purchase.outcomes.${value}`) }));
  return (
    <Form action={keepAward} summary={t("errors.summary")} scope={`gunning-${lot.id}`} className="mt-3 max-w-read">
      <Hidden name="project" value={project} />
      <Hidden name="lot" value={lot.id} />
      <Choices name="outcome" type="radio" legend={t("purchase.outcome")} options={outcomes} values={[known?.outcome ?? "awarded"]} />
      <Field name="contractor" label={t("purchase.contractor")} value={known?.contractor} maxLength={200} />
      {lot.articles.map(({ id, name, unit }) => {
        const cents = awards.prices.get(id);
        return (
          <Field
            key={id}
            name={`price-${id}`}
            inputMode="decimal"
            label={t("purchase.price", { name, unit })}
            value={typedHundredths(cents)}
          />
        );
      })}
      <TextArea
        name="reason"
        rows={2}
        label={t("purchase.awardReason")}
        optional={t("purchase.outcomes.notAwarded")}
        value={known?.reason}
      />
      <Submit quiet>{t("purchase.awardSave", { number: lot.number })}</Submit>
    </Form>
  );
}
