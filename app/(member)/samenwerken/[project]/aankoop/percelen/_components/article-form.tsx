import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { typedHundredths } from "@/lib/projects/exact";
import type { ArticleView, LotView } from "@/lib/projects/purchase/queries";
import { Fold } from "@/lib/ui/fold";
import { Field, Form, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { dropArticle, keepArticle } from "../../actions";

type Props = { project: string; lot: LotView; article?: ArticleView; locale: Locale };

/** What an article is and is thought to cost; a new one without `article`. */
export function ArticleForm({ project, lot, article, locale }: Props) {
  const t = wordsFor(locale);
  const estimate = article?.estimatedCents ?? null;
  return (
    <>
      <Form
        action={keepArticle}
        summary={t("errors.summary")}
        scope={article ? `artikel-${article.id}` : `nieuw-${lot.id}`}
        className="max-w-read"
      >
        <Hidden name="project" value={project} />
        <Hidden name="lot" value={lot.id} />
        <Hidden name="article" value={article?.id ?? ""} />
        <Fold
          summary={article ? t("purchase.articleChange", { name: article.name }) : t("purchase.articleAdd")}
          name={article ? undefined : t("purchase.articleAddTo", { number: lot.number })}
        >
          <Field name="name" label={t("purchase.articleName")} value={article?.name} maxLength={150} />
          <Field name="unit" label={t("purchase.articleUnit")} hint={t("purchase.articleUnitHint")} value={article?.unit} maxLength={40} />
          <TextArea
            name="description"
            rows={3}
            label={t("purchase.articleDescription")}
            optional={t("purchase.optional")}
            value={article?.description}
          />
          <Field
            name="estimate"
            inputMode="decimal"
            label={t("purchase.articleEstimate")}
            hint={t("purchase.articleEstimateHint")}
            optional={t("purchase.optional")}
            value={typedHundredths(estimate)}
          />
          <Submit quiet>{t("purchase.articleSave")}</Submit>
        </Fold>
      </Form>
      {article && (
        <Form action={dropArticle} summary={t("errors.summary")}>
          <Hidden name="project" value={project} />
          <Hidden name="id" value={article.id} />
          <button
            type="submit"
            aria-label={t("purchase.articleRemoveLong", { name: article.name })}
            className="tap text-sm text-muted underline"
          >
            {t("purchase.articleRemove")}
          </button>
        </Form>
      )}
    </>
  );
}
