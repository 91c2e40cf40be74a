import Link from "next/link";
import type { ReactNode } from "react";
import type { Coverage as Covered } from "@/lib/admin/coverage/queries";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";

type Props = { covered: Covered; locale: Locale };

/** Of how many topics somebody knows, per circle and per region. */
export function Coverage({ covered: { topics, circles, regions }, locale }: Props) {
  const t = wordsFor(locale);
  return (
    <section aria-labelledby="dekking" className="card mt-6">
      <h2 id="dekking" className="text-xl">
        {t("insight.coverage")}
      </h2>
      <p className="mt-1 mb-3 max-w-read">{t("insight.coverageDo", { topics })}</p>
      <Counted
        caption={t("insight.coverageCircles")}
        heads={[t("insight.coverageOne"), t("insight.coverageTwo"), t("insight.coverageConfirmed")]}
        rows={circles.map(({ id, slug, name, one, two, documents, confirmed }) => ({
          key: id,
          name: (
            <Link href={`/kringen/${slug}`} prefetch={false} className="tap inline-flex items-center">
              {name.replace(/^Kenniskring /, "")}
            </Link>
          ),
          cells: [one, two, documents === 0 ? "–" : t("insight.coverageShare", { share: confirmed / documents })],
        }))}
      />
      {regions && (
        <details className="mt-3">
          <summary className="tap py-2 text-brand">{t("insight.coverageRegions")}</summary>
          <Counted
            caption={t("insight.coverageRegions")}
            heads={[t("insight.coverageOne"), t("insight.coverageTwo")]}
            rows={regions.map(({ id, name, one, two }) => ({ key: id, name, cells: [one, two] }))}
          />
        </details>
      )}
    </section>
  );
}

type CountedProps = { caption: string; heads: string[]; rows: { key: string; name: ReactNode; cells: (number | string)[] }[] };

function Counted({ caption, heads, rows }: CountedProps) {
  return (
    <table className="w-full text-left">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b border-field align-bottom">
          <td />
          {heads.map((head) => (
            <th key={head} scope="col" className="py-2 pl-2 text-right text-sm font-semibold">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, cells }) => (
          <tr key={key} className="border-b border-line">
            <th scope="row" className="hyphens-auto py-1 font-normal wrap-anywhere">
              {name}
            </th>
            {cells.map((cell, place) => (
              <td key={`${key} ${heads[place]}`} className="py-1 pl-2 text-right tabular-nums">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
