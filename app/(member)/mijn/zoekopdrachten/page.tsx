import type { Metadata } from "next";
import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { mySearches } from "@/lib/search/saved/queries";
import { pageContext, signedInContext } from "@/lib/web/context";
import { SavedList } from "./_components/saved-list";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("search.saved.title"),
});

/** The searches that I keep: run one, rename it, choose how often it is mailed, or let it go. */
export default async function SavedSearchesPage() {
  const ctx = await signedInContext("/mijn/zoekopdrachten");
  const t = wordsFor(ctx.actor.locale);
  const searches = await mySearches(ctx);
  return (
    <div className="page max-w-read">
      <p className="text-sm">
        <Link href="/mijn">{t("people.mine")}</Link>
      </p>
      <h1>{t("search.saved.title")}</h1>
      <p className="mt-1 text-muted">{searches.length > 0 ? t("search.saved.intro") : t("search.saved.none")}</p>
      {searches.length === 0 ? (
        <p className="mt-4">
          <Link href="/zoeken" prefetch={false} className="btn-quiet">
            {t("search.saved.toSearch")}
          </Link>
        </p>
      ) : (
        <SavedList searches={searches} locale={ctx.actor.locale} />
      )}
    </div>
  );
}
