import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { LotView } from "@/lib/projects/purchase/queries";
import { Fold } from "@/lib/ui/fold";
import { Field, Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { dropLot, keepLot } from "../../actions";

type Props = { project: string; lot?: LotView; next: number; locale: Locale };

/** The number and name of a lot; a new one without `lot`. */
export function LotForm({ project, lot, next, locale }: Props) {
  const t = wordsFor(locale);
  const scope = lot ? `perceel-${lot.id}` : "nieuw-perceel";
  return (
    <>
      <Form action={keepLot} summary={t("errors.summary")} scope={scope} className="max-w-read">
        <Hidden name="project" value={project} />
        <Hidden name="lot" value={lot?.id ?? ""} />
        <Fold summary={lot ? t("purchase.lotChange") : t("purchase.lotAdd")}>
          <Field
            name="number"
            type="text"
            inputMode="numeric"
            label={t("purchase.lotNumberLabel")}
            value={String(lot?.number ?? next)}
            maxLength={3}
          />
          <Field name="title" label={t("purchase.lotTitle")} value={lot?.title} maxLength={150} />
          <Submit quiet>{t("purchase.lotSave")}</Submit>
        </Fold>
      </Form>
      {lot && lot.articles.length === 0 && (
        <Form action={dropLot} summary={t("errors.summary")}>
          <Hidden name="project" value={project} />
          <Hidden name="id" value={lot.id} />
          <button
            type="submit"
            aria-label={t("purchase.lotRemoveLong", { number: lot.number })}
            className="tap text-sm text-muted underline"
          >
            {t("purchase.lotRemove")}
          </button>
        </Form>
      )}
    </>
  );
}
