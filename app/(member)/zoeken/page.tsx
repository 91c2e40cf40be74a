import type { Metadata } from "next";
import { after } from "next/server";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import { can } from "@/lib/policy/rules";
import { readAddress, type SearchQuery } from "@/lib/search/input";
import { noteMissed } from "@/lib/search/missed/commands";
import { search } from "@/lib/search/queries";
import { pageContext } from "@/lib/web/context";
import { Experts } from "./_components/experts";
import { Filters } from "./_components/filters";
import { Hit } from "./_components/hit";
import { Kinds } from "./_components/kinds";
import { Notes } from "./_components/notes";
import { Nothing } from "./_components/nothing";
import { Paging } from "./_components/paging";
import { SearchForm } from "./_components/search-form";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { actor } = await pageContext();
  const t = wordsFor(actor.locale);
  const { text } = readAddress(await searchParams);
  return { title: text ? t("search.titleFor", { query: text }) : t("search.title"), robots: { index: false } };
}

export default async function SearchPage({ searchParams }: Props) {
  const ctx = await pageContext();
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const query = readAddress(await searchParams);
  const found = await search(ctx, query);
  after(() => noteMissed(ctx, found));
  const isWide = found.experts.length > 0;
  return (
    <div className="page">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1>{t("search.title")}</h1>
        {can(ctx.actor, "document.upload", null) && (
          <a href="/opladen" className="btn-quiet">
            {t("site.upload")}
          </a>
        )}
      </div>
      <SearchForm query={query} locale={locale} isMember={ctx.actor.roles.size > 0} />
      <p role="status" className="mt-3 font-semibold">
        {countOf(t, query, found.total)}
      </p>
      {found.fallback && (
        <p role="status" className="mt-2 rounded-lg bg-sunken px-3 py-2 text-sm">
          {t("search.fallback")}
        </p>
      )}
      <Notes notes={found.notes} locale={locale} />
      <Kinds found={found} locale={locale} />
      <div
        className={`mt-4 grid grid-cols-1 gap-6 ${isWide ? "lg:grid-cols-[14rem_minmax(0,1fr)_17rem]" : "lg:grid-cols-[14rem_minmax(0,1fr)]"}`}
      >
        <Filters found={found} locale={locale} />
        {isWide && <Experts experts={found.experts} text={query.text} locale={locale} />}
        <section aria-labelledby="results" className="min-w-0 lg:col-start-2 lg:row-start-1">
          <h2 id="results" className={query.text ? "sr-only" : "mb-3"}>
            {query.text ? t("search.results") : t("search.newest")}
          </h2>
          {found.hits.length === 0 ? (
            <Nothing found={found} locale={locale} />
          ) : (
            <ol className="grid list-none grid-cols-1 gap-4 p-0">
              {found.hits.map((hit) => (
                <Hit key={hit.id} hit={hit} locale={locale} formats={formatsFor(locale)} />
              ))}
            </ol>
          )}
          <Paging found={found} locale={locale} />
          <Ask query={query} locale={locale} isMember={ctx.actor.roles.size > 0} />
        </section>
      </div>
    </div>
  );
}

function countOf(t: ReturnType<typeof wordsFor>, { text }: SearchQuery, count: number): string {
  return text ? t("search.count", { count, query: text }) : t("search.countAll", { count });
}

function Ask({ query, locale, isMember }: { query: SearchQuery; locale: "nl" | "en"; isMember: boolean }) {
  const t = wordsFor(locale);
  return (
    <aside className="mt-8 rounded-lg bg-sunken p-4" aria-labelledby="ask">
      <h2 id="ask" className="text-lg">
        {isMember ? t("search.askTitle") : t("search.joinTitle")}
      </h2>
      <p className="mt-2">
        <a href={isMember ? `/vragen/nieuw${query.text ? `?q=${encodeURIComponent(query.text)}` : ""}` : "/kringen"} className="btn-quiet">
          {isMember ? t("search.ask") : t("search.join")}
        </a>
      </p>
    </aside>
  );
}
