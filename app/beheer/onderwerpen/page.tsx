import type { Metadata } from "next";
import Link from "next/link";
import { type KeptTopic, keptTopics } from "@/lib/admin/topics/queries";
import { fold } from "@/lib/dutch/words";
import { wordsFor } from "@/lib/i18n";
import { topicGroups } from "@/lib/topics/groups";
import { Hidden } from "@/lib/ui/hidden";
import { adminContext, pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { searchWord, wordInAddress } from "./_components/search-word";
import { TopicLine } from "./_components/topic-line";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("topics.keepTitle"),
});

const holds = ({ nl, en, synonyms }: KeptTopic, wanted: string) => [nl, en, ...synonyms].some((word) => fold(word).includes(wanted));

/** The taxonomy by group, for platform admins. */
export default async function TopicsPage({ searchParams }: Props) {
  const ctx = await adminContext("/beheer/onderwerpen");
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const { q: asked, zoekwoord } = await searchParams;
  const q = [asked ?? ""].flat()[0] ?? "";
  const word = searchWord(zoekwoord);
  const all = await orNotFound(keptTopics(ctx));
  const names = new Map(all.map((topic) => [topic.id, topic[locale]]));
  const shown = all.filter((topic) => holds(topic, fold(q.trim())));
  const groups = topicGroups.map((group) => ({ ...group, topics: shown.filter((topic) => topic.groupId === group.id) }));
  return (
    <div className="page">
      <p className="text-sm font-semibold text-muted">
        <Link href="/beheer">{t("admin.title")}</Link>
      </p>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1>{t("topics.keepTitle")}</h1>
        <Link href={`/beheer/onderwerpen/nieuw${wordInAddress(word)}`} className="btn-primary">
          {t("topics.add")}
        </Link>
      </div>
      <p className="mt-1 mb-4 max-w-read text-muted">{t("topics.keepIntro")}</p>
      {word && <p className="notice-info mb-4 max-w-read">{t("topics.chooseForWord", { word })}</p>}
      <search>
        <form action="/beheer/onderwerpen" className="max-w-read">
          <label htmlFor="q" className="block font-semibold">
            {t("topics.keepField")}
          </label>
          <div className="mt-1 flex gap-2">
            <input id="q" type="search" name="q" defaultValue={q} className="field mt-0 min-w-0 flex-1" />
            {word && <Hidden name="zoekwoord" value={word} />}
            <button type="submit" className="btn-primary">
              {t("topics.keepSearch")}
            </button>
          </div>
        </form>
      </search>
      <p role="status" className="mt-4 font-semibold">
        {t("topics.keepCount", { count: shown.length })}
      </p>
      {shown.length === 0 && <p className="mt-2 text-muted">{t("topics.keepNone")}</p>}
      {groups
        .filter(({ topics }) => topics.length > 0)
        .map((group) => (
          <section key={group.id} aria-labelledby={group.id} className="mt-6">
            <h2 id={group.id} className="text-xl">
              {group[locale]}
            </h2>
            <ul className="divide-y divide-line">
              {group.topics.map((topic) => (
                <TopicLine key={topic.id} topic={topic} names={names} word={word} locale={locale} />
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}
