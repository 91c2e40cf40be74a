import Link from "next/link";
import type { KeptTopic } from "@/lib/admin/topics/queries";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { Tag } from "@/lib/ui/tag";
import { wordInAddress } from "./search-word";

type Props = { topic: KeptTopic; names: Map<string, string>; word: string; locale: Locale };

/** A topic in the list: its words, its state, and how much hangs on it. */
export function TopicLine({ topic, names, word, locale }: Props) {
  const t = wordsFor(locale);
  const { documents, experts } = topic;
  return (
    <li className="py-2">
      <p className="flex flex-wrap items-center gap-x-3">
        <Link
          href={`/beheer/onderwerpen/${topic.id}${wordInAddress(word)}`}
          prefetch={false}
          className="tap inline-flex items-center font-semibold"
        >
          {topic[locale]}
        </Link>
        {topic.retiredAt && (
          <Tag tone="warn">
            {topic.mergedInto ? t("topics.mergedInto", { topic: names.get(topic.mergedInto) ?? topic.mergedInto }) : t("topics.retired")}
          </Tag>
        )}
        {topic.editedAt && !topic.retiredAt && <Tag>{t("topics.edited")}</Tag>}
      </p>
      <p className="text-sm break-words">{topic.synonyms.join(", ") || t("topics.noSynonyms")}</p>
      <p className="text-sm text-muted">
        {topic.broaderId && `${t("topics.partOf")} ${names.get(topic.broaderId) ?? topic.broaderId} · `}
        {t("topics.onIt", { documents, experts })}
      </p>
    </li>
  );
}
