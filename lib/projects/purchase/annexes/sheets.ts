import { type Words, wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { Cell, Formula, Sheet } from "@/lib/kernel/sheet";
import type { PurchaseView } from "../queries";
import { ceilingOf } from "../totals";

/** The letters of a column: 0 is A, 26 is AA. */
export function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : `${columnName(Math.floor(at / 26) - 1)}${letter}`;
}

/** The first row holds the names of the columns. */
const rowName = (at: number): number => at + 2;

const amountsOf = (t: Words) => [t("purchase.minimum"), t("purchase.expected"), t("purchase.maximum")] as const;

/** A row an article and three columns an organisation; what they come to is reckoned by the sheet itself. */
export function quantitySheet(view: PurchaseView, title: string, locale: Locale): Sheet {
  const t = wordsFor(locale);
  const filled = new Set(view.articles.flatMap(({ lines }) => lines.map(({ organisation }) => organisation)));
  const organisations = view.names.filter(({ id }) => filled.has(id));
  const before = 3;
  const rows = view.lots.flatMap((lot) => lot.articles.map((article) => ({ lot, article })));
  return {
    title: `${title} ${t("purchase.annexQuantities")}`,
    columns: [
      t("purchase.annexLot"),
      t("purchase.annexArticle"),
      t("purchase.annexUnit"),
      ...organisations.flatMap(({ name }) => amountsOf(t).map((amount) => `${name}: ${amount}`)),
      ...amountsOf(t).map((amount) => `${t("purchase.annexTotal")}: ${amount}`),
    ],
    rows: rows.map(({ lot, article }, at): Cell[] => {
      const amounts = organisations.flatMap(({ id }) => {
        const line = article.lines.find(({ organisation }) => organisation === id);
        return [line?.minimum ?? null, line?.expected ?? null, line?.maximum ?? null];
      });
      const { minimum, expected, maximum } = article.totals;
      const totals = [minimum, expected, maximum].map((value, which): Formula => {
        const cells = organisations.map((_, place) => `${columnName(before + 3 * place + which)}${rowName(at)}`);
        return { formula: cells.length > 0 ? `SUM(${cells.join(",")})` : "0", value };
      });
      return [`${lot.number}. ${lot.title}`, article.name, article.unit, ...amounts, ...totals];
    }),
  };
}

/** A row an article with the maximum of the contract and what that is thought to cost; and under them all of it together. */
export function lotSheet(view: PurchaseView, title: string, locale: Locale): Sheet {
  const t = wordsFor(locale);
  const articles = view.lots.flatMap((lot) => lot.articles.map((article) => ({ lot, article })));
  const values: number[] = [];
  const rows = articles.map(({ lot, article }, at): Cell[] => {
    const { minimum, expected, maximum } = article.totals;
    const row = rowName(at);
    const ceiling = ceilingOf(maximum, view.marginPercent);
    const price = article.estimatedCents === null ? null : article.estimatedCents / 100;
    if (price !== null) values.push(ceiling * price);
    const names = [`${lot.number}. ${lot.title}`, article.name, article.unit];
    const most = { formula: `INT(F${row}*(100+G${row})/100)`, value: ceiling };
    const worth = price === null ? null : { formula: `H${row}*I${row}`, value: ceiling * price };
    return [...names, minimum, expected, maximum, view.marginPercent, most, price, worth];
  });
  const sum = { formula: `SUM(J2:J${rowName(articles.length - 1)})`, value: values.reduce((total, value) => total + value, 0) };
  return {
    title: `${title} ${t("purchase.annexLots")}`,
    columns: [
      t("purchase.annexLot"),
      t("purchase.annexArticle"),
      t("purchase.annexUnit"),
      ...amountsOf(t).map((amount) => `${t("purchase.annexTotal")}: ${amount}`),
      t("purchase.annexMargin"),
      t("purchase.ceiling"),
      t("purchase.annexPrice"),
      t("purchase.annexValue"),
    ],
    rows: articles.length === 0 ? [] : [...rows, [t("purchase.annexTotal"), ...Array<null>(8).fill(null), sum]],
  };
}
