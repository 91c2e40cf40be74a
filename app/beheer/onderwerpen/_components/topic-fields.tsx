import type { KeptTopic } from "@/lib/admin/topics/queries";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { topicGroups } from "@/lib/topics/groups";
import { Field, Select, TextArea } from "@/lib/ui/form";

type Props = { locale: Locale; topics: KeptTopic[]; topic?: KeptTopic };

/** The words of a topic and its place among the others. */
export function TopicFields({ locale, topics, topic }: Props) {
  const t = wordsFor(locale);
  return (
    <>
      <Field name="nl" label={t("topics.nl")} value={topic?.nl} maxLength={80} />
      <Field name="en" label={t("topics.en")} value={topic?.en} maxLength={80} />
      <TextArea name="synonyms" label={t("topics.synonyms")} hint={t("topics.synonymsHint")} value={topic?.synonyms.join("\n")} rows={6} />
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
