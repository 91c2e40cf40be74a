import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { amountNames } from "@/lib/projects/purchase/quantities/input";
import type { ArticleView, PurchaseView } from "@/lib/projects/purchase/queries";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { keepQuantities } from "../../actions";
import { Stepper, Unsure } from "./stepper";

type Props = { project: string; view: PurchaseView; own: string; locale: Locale };

/** What one's own organisation needs: a card an article on a phone, a row where there is room. */
export function QuantityForm({ project, view, own, locale }: Props) {
  const t = wordsFor(locale);
  return (
    <Form action={keepQuantities} summary={t("errors.summary")} scope="nodig">
      <Hidden name="project" value={project} />
      {view.lots.map((lot) => (
        <section key={lot.id} aria-labelledby={`nodig-${lot.id}`} className="mb-6">
          <h2 id={`nodig-${lot.id}`} className="mb-2 text-xl">
            {t("purchase.lot", { number: lot.number, title: lot.title })}
          </h2>
          {lot.articles.map((article) => (
            <OneArticle key={article.id} article={article} own={own} locale={locale} />
          ))}
        </section>
      ))}
      <Submit>{t("purchase.needsSave")}</Submit>
    </Form>
  );
}

function OneArticle({ article, own, locale }: { article: ArticleView; own: string; locale: Locale }) {
  const t = wordsFor(locale);
  const { number } = formatsFor(locale);
  const line = article.lines.find(({ organisation }) => organisation === own);
  return (
    <fieldset className="card mb-3 min-w-0">
      <legend className="float-left mb-2 w-full font-semibold">
        {article.name} <span className="font-normal text-muted">({article.unit})</span>
      </legend>
      {article.description && <p className="clear-both mb-2 max-w-read text-sm">{article.description}</p>}
      <div className="clear-both grid gap-3 md:grid-cols-[auto_auto_auto_1fr] md:items-start md:gap-6">
        {amountNames.map((name) => {
          const what = t("purchase.amountOf", { name: article.name, what: t(`purchase.${name}`) });
          return (
            <Stepper
              key={name}
              name={`${name}-${article.id}`}
              label={t(`purchase.${name}`)}
              less={t("purchase.less", { name: what })}
              more={t("purchase.more", { name: what })}
              value={line ? String(line[name]) : ""}
            />
          );
        })}
        <div className="md:pt-5">
          <Unsure name={`unsure-${article.id}`} label={t("purchase.unsure")} isTicked={line?.isUnsure ?? false} />
        </div>
      </div>
      <p className="mt-2 text-sm text-muted">
        {t("purchase.together")}: {amountNames.map((name) => number(article.totals[name])).join(" / ")}
      </p>
    </fieldset>
  );
}
