import type { KeptTopic } from "@/lib/admin/topics/queries";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { topicGroups } from "@/lib/topics/groups";
import { Field, Select, TextArea } from "@/lib/ui/form";

type Props = { locale: Locale; topics: KeptTopic[]; topic?: KeptTopic /** To be added: what members searched for. */; word?: string };

/** The words of a topic and its place among the others. */
export function TopicFields({ locale, topics, topic, word = "" }: Props) {
  const t = wordsFor(locale);
  const words = [...(topic?.synonyms ?? []), ...(topic && word && !topic.synonyms.includes(word) ? [word] : [])];
  const name = topic ? undefined : word;
  return (
    <>
      {topic && word && <p className="notice-info mb-4">{t("topics.wordAdded", { word })}</p>}
      <Field name="nl" label={t("topics.nl")} value={topic?.nl ?? name} maxLength={80} />
      <Field name="en" label={t("topics.en")} value={topic?.en} maxLength={80} />
      <TextArea name="synonyms" label={t("topics.synonyms")} hint={t("topics.synonymsHint")} value={words.join("\n")} rows={6} />
      <Select
        name="group"
        label={t("topics.group")}
        value={topic?.groupId}
        options={topicGroups.map((group) => ({ value: group.id, label: group[locale] }))}
      />
      <Select
        name="broader"
        label={t("topics.broader")}
        hint={t("topics.broaderHint")}
        value={topic?.broaderId ?? ""}
        options={[{ value: "", label: t("topics.broaderNone") }, ...othersThan(topics, topic, locale)]}
      />
    </>
  );
}

/** Every topic in use but this one, to choose from. */
export const othersThan = (topics: KeptTopic[], topic: KeptTopic | undefined, locale: Locale) =>
  topics.filter(({ id, retiredAt }) => id !== topic?.id && !retiredAt).map((other) => ({ value: other.id, label: other[locale] }));
