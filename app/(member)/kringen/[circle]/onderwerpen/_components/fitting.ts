import "server-only";
import { evidenceInWords } from "@/app/_components/known-topic";
import { type Expert, expertsForTopics, topicsInText } from "@/lib/expertise/experts/queries";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { groupBy } from "@/lib/kernel/group";
import { readAddress } from "@/lib/search/input";
import { search } from "@/lib/search/queries";

/** A handful to choose from; the page of the topic has them all. */
const MOST = 4;

type Wish = { title: string; why?: string; topicId?: string | null };

/** What a wish is about: the topic that it was given, or those that its words show, or most of what is found with them. */
export async function topicsOf(ctx: Context, { title, why = "", topicId }: Wish): Promise<string[]> {
  if (topicId) return [topicId];
  const said = await topicsInText(ctx, `${title}. ${why}`);
  return said.length > 0 ? said : topicsFound(ctx, title);
}

/** Of so many hits, most have to agree. */
const LOOKED_AT = 5;

async function topicsFound(ctx: Context, title: string): Promise<string[]> {
  const { hits } = await search(ctx, readAddress({ q: title }));
  const among = hits.slice(0, LOOKED_AT).flatMap(({ topics }) => topics.map(({ id }) => id));
  return [...groupBy(among, (id) => id)].filter(([, ids]) => ids.length > LOOKED_AT / 2).map(([id]) => id);
}

/** Members of all circles whose profile fits, as far as this reader may see what it rests on. */
export const fittingExperts = (ctx: Context, topics: string[]): Promise<Expert[]> => expertsForTopics(ctx, topics, MOST);

/** Why somebody is there: "Back-up en herstel: 4 documenten en 1 voordracht". */
export function reasonOf({ topics }: Expert, locale: Locale): string {
  const t = wordsFor(locale);
  const reasons = topics.map(({ name: topic, counts, strength }) => {
    const evidence = strength && evidenceInWords(counts, locale);
    return evidence ? t("proposals.fitsReason", { topic, evidence }) : t("proposals.fitsOwnWord", { topic });
  });
  return reasons.join(" · ");
}
