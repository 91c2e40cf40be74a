import type { Sharing } from "@/lib/documents/sharing/queries";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { topicName } from "@/lib/topics/queries";
import { LongChoices } from "@/lib/ui/long-choices";
import { evidenceOf } from "./proposal";
import { shownMetadata } from "./shown-metadata";

type Props = { ctx: Context; sharing: Sharing };

/** At most five, the proposed ones ticked and with the sentence that each was seen in. */
export function Topics({ ctx, sharing }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const { topics, isProposed } = shownMetadata(sharing);
  const hintOf = (id: string) => {
    const evidence = evidenceOf(ctx, sharing, id);
    return evidence ? t("uploads.proposedTopic", { evidence }) : t("documents.proposal");
  };
  const option = (topic: Sharing["choices"]["topics"][number]) => ({
    value: topic.id,
    label: topicName(ctx, topic),
    hint: isProposed.topics && topics.includes(topic.id) ? hintOf(topic.id) : undefined,
  });
  const first = topics.flatMap((id) => sharing.choices.topics.find((topic) => topic.id === id) ?? []);
  const rest = sharing.choices.topics.filter((topic) => !topics.includes(topic.id));
  return (
    <LongChoices
      name="topics[]"
      legend={t("documents.topics")}
      hint={t("documents.topicsHint")}
      first={first.map(option)}
      rest={rest.map(option)}
      more={t("documents.moreTopics")}
      values={topics}
    />
  );
}
