import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import { Frame } from "../_components/frame";
import { loadPurchase } from "../load";
import { ArticleForm } from "./_components/article-form";
import { LotForm } from "./_components/lot-form";

type Props = { params: Promise<{ project: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx, project } = await loadPurchase((await params).project);
  return { title: `${wordsFor(ctx.actor.locale)("purchase.lotsTitle")} – ${project.title}` };
}

/** What is bought, for the lead to write down. */
export default async function LotsPage({ params }: Props) {
  const { ctx, project, view } = await loadPurchase((await params).project);
  if (!project.may.lead) forbidden();
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const next = Math.max(0, ...view.lots.map(({ number }) => number)) + 1;
  return (
    <Frame project={project} part="lots" title={t("purchase.lotsTitle")} intro={t("purchase.lotsIntro")} locale={locale}>
      {view.published && <p className="notice-ok">{t("purchase.publishedOn", { day: formatsFor(locale).day(view.published.at) })}</p>}
      {view.lots.map((lot) => (
        <section key={lot.id} aria-labelledby={`kop-${lot.id}`} className="card">
          <h2 id={`kop-${lot.id}`} className="text-xl">
            {t("purchase.lot", { number: lot.number, title: lot.title })}
          </h2>
          <ul className="divide-y divide-line">
            {lot.articles.map((article) => (
              <li key={article.id} className="py-2">
                <p className="font-semibold">
                  {article.name} <span className="font-normal text-muted">({article.unit})</span>
                </p>
                {!view.published && <ArticleForm project={project.slug} lot={lot} article={article} locale={locale} />}
              </li>
            ))}
          </ul>
          {!view.published && (
            <>
              <ArticleForm project={project.slug} lot={lot} locale={locale} />
              <LotForm project={project.slug} lot={lot} next={next} locale={locale} />
            </>
          )}
        </section>
      ))}
      {!view.published && <LotForm project={project.slug} next={next} locale={locale} />}
    </Frame>
  );
}
