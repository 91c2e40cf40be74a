import type { Metadata } from "next";
import Link from "next/link";
import { keptTopics } from "@/lib/admin/topics/queries";
import { wordsFor } from "@/lib/i18n";
import { Form, Submit } from "@/lib/ui/form";
import { adminContext, pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { searchWord } from "../_components/search-word";
import { TopicFields } from "../_components/topic-fields";
import { add } from "../actions";

type Props = { searchParams: Promise<{ zoekwoord?: string | string[] }> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: wordsFor((await pageContext()).actor.locale)("topics.add") });

/** A topic that the taxonomy lacks. */
export default async function NewTopicPage({ searchParams }: Props) {
  const ctx = await adminContext("/beheer/onderwerpen/nieuw");
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const topics = await orNotFound(keptTopics(ctx));
  return (
    <div className="page max-w-read">
      <p className="text-sm font-semibold text-muted">
        <Link href="/beheer">{t("admin.title")}</Link> · <Link href="/beheer/onderwerpen">{t("topics.keepTitle")}</Link>
      </p>
      <h1 className="mb-4">{t("topics.add")}</h1>
      <Form action={add} summary={t("errors.summary")}>
        <TopicFields locale={locale} topics={topics} word={searchWord((await searchParams).zoekwoord)} />
        <Submit>{t("topics.save")}</Submit>
      </Form>
    </div>
  );
}
