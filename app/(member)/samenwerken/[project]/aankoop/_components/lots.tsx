import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { ArticleView, LotView, PurchaseView } from "@/lib/projects/purchase/queries";
import { ceilingOf } from "@/lib/projects/purchase/totals";

/** On a phone the figures stand under the name they belong to. */
const row = "grid grid-cols-3 md:table-row";
const figure = "px-2 py-2 text-right align-top tabular-nums last:pr-4";

type Props = { view: PurchaseView; locale: Locale };

/** Every lot with its articles, what each organisation needs of them, and the sums. */
export function Lots({ view, locale }: Props) {
  const t = wordsFor(locale);
  if (view.articles.length === 0) return <p className="text-muted">{t("purchase.empty")}</p>;
  return view.lots.map((lot) => <Lot key={lot.id} lot={lot} view={view} locale={locale} />);
}

function Lot({ lot, view, locale }: Props & { lot: LotView }) {
  const t = wordsFor(locale);
  return (
    <section aria-labelledby={`perceel-${lot.id}`}>
      <h2 id={`perceel-${lot.id}`} className="text-xl">
        {t("purchase.lot", { number: lot.number, title: lot.title })}
      </h2>
      <div className="mt-3 space-y-6">
        {lot.articles.map((article) => (
          <Article key={article.id} article={article} view={view} locale={locale} />
        ))}
      </div>
    </section>
  );
}

/** One article: a line an organisation, and under it what it comes to. Cards on a phone, a table where there is room. */
function Article({ article, view, locale }: Props & { article: ArticleView }) {
  const t = wordsFor(locale);
  const { euro, number } = formatsFor(locale);
  const { totals } = article;
  const columns = [t("purchase.minimum"), t("purchase.expected"), t("purchase.maximum")];
  return (
    <div className="card p-0">
      <div className="p-4 pb-2">
        <h3 className="text-lg">{article.name}</h3>
        {article.description && <p className="max-w-read text-sm">{article.description}</p>}
        {article.estimatedCents !== null && (
          <p className="text-sm text-muted">{t("purchase.estimateUnit", { amount: euro(article.estimatedCents), unit: article.unit })}</p>
        )}
      </div>
      <table className="block w-full text-left md:table">
        <caption className="sr-only">{article.name}</caption>
        <thead className="block md:table-header-group">
          <tr className="grid grid-cols-3 text-sm md:table-row">
            <th scope="col" className="px-4 py-1 align-bottom max-md:sr-only">
              {article.unit}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className="px-2 py-1 text-right align-bottom last:pr-4 md:w-28">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="block md:table-row-group">
          {article.lines.map((line) => (
            <Line key={line.organisation} line={line} view={view} locale={locale} />
          ))}
        </tbody>
        <tfoot className="block border-t-2 border-line font-bold md:table-footer-group">
          <tr className={row}>
            <th scope="row" className="px-4 pt-2 max-md:col-span-3 md:py-2">
              {t("purchase.together")}
            </th>
            {[totals.minimum, totals.expected, totals.maximum].map((amount, at) => (
              <td key={columns[at]} className={figure}>
                {number(amount)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
      <Ceiling article={article} view={view} locale={locale} />
    </div>
  );
}

function Line({ line, view, locale }: Props & { line: ArticleView["lines"][number] }) {
  const t = wordsFor(locale);
  const { number, shortDay } = formatsFor(locale);
  const organisation = view.names.find(({ id }) => id === line.organisation);
  return (
    <tr className={`${row} border-t border-line`}>
      <th scope="row" className="px-4 pt-2 font-normal [overflow-wrap:anywhere] max-md:col-span-3 md:py-2">
        {organisation?.name ?? "–"}
        {organisation?.leftAt && (
          <span className="block text-sm text-muted">{t("purchase.left", { day: shortDay(organisation.leftAt) })}</span>
        )}
        {line.isUnsure && <span className="block text-sm text-warn">{t("purchase.unsure")}</span>}
      </th>
      {[line.minimum, line.expected, line.maximum].map((amount, at) => (
        <td key={["minimum", "expected", "maximum"][at]} className={figure}>
          {number(amount)}
        </td>
      ))}
    </tr>
  );
}

/** The maximum of the contract, and what in it is not sure. */
function Ceiling({ article: { totals, ceiling }, view, locale }: Props & { article: ArticleView }) {
  const t = wordsFor(locale);
  const { number } = formatsFor(locale);
  const { unsureLines: count, unsureExpected } = totals;
  const percent = view.marginPercent;
  return (
    <div className="border-t border-line px-4 py-2 text-sm">
      <p>
        <strong>{t("purchase.marginName", { percent })}:</strong> {number(ceiling)}
        {percent > 0 && ceiling === ceilingOf(totals.maximum, percent) && (
          <span className="text-muted"> ({t("purchase.ceilingOf", { sum: number(totals.maximum), percent })})</span>
        )}
      </p>
      {count > 0 && <p className="text-warn">{t("purchase.unsureApart", { count, expected: number(unsureExpected) })}</p>}
    </div>
  );
}
