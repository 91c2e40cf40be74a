import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { SearchQuery } from "@/lib/search/input";

type Props = { query: SearchQuery; locale: Locale; isMember: boolean };

/** At the end: a colleague may know. Who is no member yet finds their circle. */
export function Ask({ query, locale, isMember }: Props) {
  const t = wordsFor(locale);
  const question = query.text ? `?q=${encodeURIComponent(query.text)}` : "";
  return (
    <aside className="mt-8 rounded-lg bg-sunken p-4" aria-labelledby="ask">
      <h2 id="ask" className="text-lg">
        {isMember ? t("search.askTitle") : t("search.joinTitle")}
      </h2>
      <p className="mt-2">
        <a href={isMember ? `/vragen/nieuw${question}` : "/kringen"} className="btn-quiet">
          {isMember ? t("search.ask") : t("search.join")}
        </a>
      </p>
    </aside>
  );
}
