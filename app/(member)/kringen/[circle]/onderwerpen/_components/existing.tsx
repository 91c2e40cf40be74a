import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { readAddress } from "@/lib/search/input";
import { type SearchHit, search } from "@/lib/search/queries";

const SHOWN = 5;

type Props = {
  ctx: Context;
  title: string;
  topics: string[];
  /** Says nothing when there is nothing. */
  brief?: boolean;
};

/** What the reader may already find about it: documents, questions and earlier meetings. */
export async function Existing({ ctx, title, topics, brief }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const known = await knownOf(ctx, title, topics);
  if (known.length === 0 && brief) return null;
  const Heading = brief ? "h3" : "h2";
  return (
    <section aria-labelledby="bestaat" className={brief ? "mb-4" : undefined}>
      <Heading id="bestaat" className={brief ? "text-base" : "text-xl"}>
        {t("proposals.exists")}
      </Heading>
      {known.length === 0 && <p className="mt-1 text-muted">{t("proposals.existsEmpty")}</p>}
      <ul className="divide-y divide-line">
        {known.map((hit) => (
          <li key={hit.id} className="py-2">
            <Link prefetch={false} href={hit.href}>
              {hit.title}
            </Link>
            <span className="block text-sm text-muted">
              {[t("proposals.kinds", { kind: hit.kind }), hit.organisation].filter(Boolean).join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** On its topics alone, where there is anything: a wish is said in many words, and one of them is found everywhere. */
async function knownOf(ctx: Context, title: string, topics: string[]): Promise<SearchHit[]> {
  for (const onderwerp of topics.length > 0 ? [topics, []] : [[]]) {
    const { hits } = await search(ctx, readAddress({ q: title, onderwerp }));
    const known = hits.filter(({ kind }) => kind === "document" || kind === "question" || kind === "meeting");
    if (known.length > 0) return known.slice(0, SHOWN);
  }
  return [];
}
