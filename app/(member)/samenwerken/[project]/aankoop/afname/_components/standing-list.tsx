import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { OrderLine } from "@/lib/projects/purchase/orders/queries";
import { standings } from "@/lib/projects/purchase/orders/standing";
import type { ArticleView, PurchaseView } from "@/lib/projects/purchase/queries";
import { Bar } from "@/lib/ui/bar";

type Props = { view: PurchaseView; articles: ArticleView[]; lines: OrderLine[]; own: string; locale: Locale };

/** Of each article how much of the maximum is ordered, told in words beside the bar. */
export function StandingList({ view, articles, lines, own, locale }: Props) {
  const t = wordsFor(locale);
  const { number } = formatsFor(locale);
  const orders = lines
    .filter(({ strickenAt }) => strickenAt === null)
    .map(({ articleId, organisationId, quantity }) => ({ article: articleId, organisation: organisationId, quantity }));
  return (
    <ul className="space-y-4">
      {articles.map((article) => {
        const { all, by } = standings(article, view.marginPercent, orders);
        const mine = by(own);
        const id = `stand-${article.id}`;
        return (
          <li key={article.id} className="card">
            <h2 id={id} className="text-lg">
              {article.name}
            </h2>
            <p className="font-semibold">{t("purchase.ordered", { share: all.share })}</p>
            <Bar value={all.ordered} max={all.ceiling} labelledBy={id} className="mt-1" />
            <p className="text-sm">
              {t("purchase.orderedOf", { ordered: number(all.ordered), ceiling: number(all.ceiling), unit: article.unit })}
              {" · "}
              {t("purchase.orderedMine", { ordered: number(mine.ordered), ceiling: number(mine.ceiling) })}
            </p>
            {all.isNear && (
              <p className="notice-warn mt-2">{all.left === 0 ? t("purchase.full") : t("purchase.near", { left: number(all.left) })}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
