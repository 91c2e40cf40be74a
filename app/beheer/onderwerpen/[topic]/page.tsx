import type { Metadata } from "next";
import Link from "next/link";
import { type KeptTopic, keptTopic, keptTopics } from "@/lib/admin/topics/queries";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { Form, Select, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { adminContext, pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { searchWord } from "../_components/search-word";
import { othersThan, TopicFields } from "../_components/topic-fields";
import { changeUse, edit, merge } from "../actions";

type Props = { params: Promise<{ topic: string }>; searchParams: Promise<{ zoekwoord?: string | string[] }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("topics.keepTitle"),
});

/** One topic: its words and its place, merging it with another, and taking it out of use. */
export default async function KeptTopicPage({ params, searchParams }: Props) {
  const { topic: id } = await params;
  const ctx = await adminContext(`/beheer/onderwerpen/${id}`);
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const topic = await orNotFound(keptTopic(ctx, id));
  const topics = await keptTopics(ctx);
  return (
    <div className="page max-w-read">
      <p className="text-sm font-semibold text-muted">
        <Link href="/beheer">{t("admin.title")}</Link> · <Link href="/beheer/onderwerpen">{t("topics.keepTitle")}</Link>
      </p>
      <h1>{topic[locale]}</h1>
      <p className="mt-1 mb-4 text-muted">{t("topics.onIt", { documents: topic.documents, experts: topic.experts })}</p>
      {topic.retiredAt ? (
        <p className="notice-warn mb-4">
          {topic.mergedInto
            ? t("topics.mergedInto", { topic: topics.find((other) => other.id === topic.mergedInto)?.[locale] ?? topic.mergedInto })
            : t("topics.retired")}
        </p>
      ) : (
        <>
          <Form action={edit} summary={t("errors.summary")} scope="edit">
            <Hidden name="topic" value={topic.id} />
            <TopicFields locale={locale} topics={topics} topic={topic} word={searchWord((await searchParams).zoekwoord)} />
            <Submit>{t("topics.save")}</Submit>
          </Form>
          <Merge topic={topic} topics={topics} locale={locale} />
        </>
      )}
      <Use topic={topic} locale={locale} />
    </div>
  );
}

function Merge({ topic, topics, locale }: { topic: KeptTopic; topics: KeptTopic[]; locale: Locale }) {
  const t = wordsFor(locale);
  return (
    <section aria-labelledby="samenvoegen" className="card mt-8">
      <h2 id="samenvoegen" className="text-xl">
        {t("topics.mergeTitle")}
      </h2>
      <p className="mt-1 mb-3">{t("topics.mergeHelp", { topic: topic[locale] })}</p>
      <Form action={merge} summary={t("errors.summary")} scope="merge">
        <Hidden name="topic" value={topic.id} />
        <Select
          name="into"
          label={t("topics.mergeInto")}
          options={[{ value: "", label: t("topics.mergeChoose") }, ...othersThan(topics, topic, locale)]}
        />
        <Submit quiet>{t("topics.merge")}</Submit>
      </Form>
    </section>
  );
}

function Use({ topic, locale }: { topic: KeptTopic; locale: Locale }) {
  const t = wordsFor(locale);
  return (
    <section aria-labelledby="gebruik" className="card mt-6">
      <h2 id="gebruik" className="text-xl">
        {t(topic.retiredAt ? "topics.restore" : "topics.retireTitle")}
      </h2>
      {!topic.retiredAt && <p className="mt-1">{t("topics.retireHelp")}</p>}
      <Form action={changeUse} summary={t("errors.summary")} scope="use" className="mt-3">
        <Hidden name="topic" value={topic.id} />
        <Submit quiet name="use" value={topic.retiredAt ? "restore" : "retire"}>
          {t(topic.retiredAt ? "topics.restore" : "topics.retire")}
        </Submit>
      </Form>
    </section>
  );
}
