import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { wordsFor } from "@/lib/i18n";
import { can } from "@/lib/policy/rules";
import { addressOf, readAddress } from "@/lib/search/input";
import { noteMissed } from "@/lib/search/missed/commands";
import { understood } from "@/lib/search/operators/queries";
import { search } from "@/lib/search/queries";
import { mySearches } from "@/lib/search/saved/queries";
import { pageContext } from "@/lib/web/context";
import { Ask } from "./_components/ask";
import { Begin } from "./_components/begin";
import { Kinds } from "./_components/kinds";
import { Notes } from "./_components/notes";
import { Order } from "./_components/order";
import { Results } from "./_components/results";
import { SaveSearch } from "./_components/save-search";
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
  const typed = readAddress(await searchParams);
  const query = await understood(ctx, typed);
  // What was typed as kring:… becomes a filter like any other: in the address, and as something to take off again.
  if (query !== typed) redirect(addressOf(query));
  const maySave = can(ctx.actor, "search.save", null);
  const [found, searches] = await Promise.all([search(ctx, query), maySave ? mySearches(ctx) : []]);
  after(() => noteMissed(ctx, found));
  const isMember = ctx.actor.roles.size > 0;
  const isBegin = addressOf({ ...query, page: 1 }) === "/zoeken";
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
      <SearchForm query={query} locale={locale} isMember={isMember} />
      <p role="status" className="mt-3 font-semibold">
        {query.text ? t("search.count", { count: found.total, query: query.text }) : t("search.countAll", { count: found.total })}
      </p>
      {found.fallback && <p className="notice-info mt-2 max-w-read">{t("search.fallback")}</p>}
      <Notes found={found} locale={locale} />
      {isBegin && <Begin found={found} searches={searches} locale={locale} />}
      <Kinds found={found} locale={locale} />
      {!isBegin && (
        <div className="mt-2 flex flex-wrap items-start justify-between gap-x-6">
          {query.text !== "" && found.total > 1 && <Order query={query} locale={locale} />}
          {maySave && <SaveSearch found={found} searches={searches} locale={locale} />}
        </div>
      )}
      <Results found={found} locale={locale}>
        <Ask query={query} locale={locale} isMember={isMember} />
      </Results>
    </div>
  );
}
