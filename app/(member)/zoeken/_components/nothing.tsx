import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { addressOf } from "@/lib/search/input";
import type { SearchResults } from "@/lib/search/queries";
import type { Way } from "@/lib/search/ways/queries";

type Props = { found: SearchResults; locale: Locale };

/** No result is a page with ways on: what to leave out, where there is more, what comes near. Each says how much is there. */
export function Nothing({ found: { query, unknown, ways }, locale }: Props) {
  const t = wordsFor(locale);
  const words = formatsFor(locale).list(unknown.map((word) => `"${word}"`));
  const without = ways.without.map(({ piece, isPhrase, ...way }) => ({
    ...way,
    label: t(isPhrase ? "search.ways.apart" : "search.ways.without", { piece }),
  }));
  const wider = ways.wider.map(({ leaves, ...way }) => ({ ...way, label: t(`search.ways.leaves.${leaves}`) }));
  const hasWay = without.length + wider.length + ways.topics.length > 0;
  return (
    <div className="card">
      <p className="font-semibold">{t("search.nothing")}</p>
      {unknown.length > 0 && <p className="mt-2">{t("search.nothingUnknown", { count: unknown.length, words })}</p>}
      <WayList title={t("search.ways.widerTitle")} ways={wider} locale={locale} />
      <WayList title={t("search.ways.withoutTitle")} ways={without} locale={locale} />
      {ways.topics.length > 0 && (
        <>
          <p className="mt-3 font-semibold">{t("search.ways.topicsTitle")}</p>
          <ul className="list-none p-0">
            {ways.topics.map(({ id, name }) => (
              <li key={id}>
                <a
                  href={addressOf({ ...query, text: "", kind: null, filters: { topic: [id] }, page: 1 })}
                  className="tap inline-flex items-center"
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {!hasWay && <p className="mt-2 text-muted">{t("search.nothingTips")}</p>}
    </div>
  );
}

type Named = Way & { label: string };

function WayList({ title, ways, locale }: { title: string; ways: Named[]; locale: Locale }) {
  if (ways.length === 0) return null;
  const { number } = formatsFor(locale);
  return (
    <>
      <p className="mt-3 font-semibold">{title}</p>
      <ul className="list-none p-0">
        {ways.map(({ label, query, count }) => (
          <li key={label}>
            <a href={addressOf(query)} className="tap wrap-anywhere inline-flex items-center">
              {label}: {number(count)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
