import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { addressOf } from "@/lib/search/input";
import type { FreeTerm } from "@/lib/search/terms/queries";

type Props = { terms: FreeTerm[]; personId: string; locale: Locale };

/** Words that come back in somebody's documents and are no topic: found in the text, and confirmed by nobody. */
export function Terms({ terms, personId, locale }: Props) {
  const t = wordsFor(locale);
  if (terms.length === 0) return null;
  return (
    <section aria-labelledby="woorden" className="mt-6">
      <h3 id="woorden">{t("expertise.terms")}</h3>
      <p className="mt-1 text-sm text-muted">{t("expertise.termsHelp")}</p>
      <ul className="mt-2 flex flex-wrap gap-x-5">
        {terms.map(({ term, word, documents }) => (
          <li key={term}>
            <Link
              href={addressOf({ text: word, kind: "document", filters: { author: [personId] }, order: "best", page: 1 })}
              prefetch={false}
              className="tap inline-flex items-center gap-x-1"
            >
              {word} <span className="text-sm text-muted">{t("expertise.termCount", { count: documents })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
