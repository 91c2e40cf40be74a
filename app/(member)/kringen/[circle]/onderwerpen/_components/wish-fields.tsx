import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { listTopics, topicName } from "@/lib/topics/queries";
import { Field, Select, TextArea } from "@/lib/ui/form";

type Props = { ctx: Context; title: string; why?: string; topicId?: string | null };

/** What a wish says of itself. */
export async function WishFields({ ctx, title, why, topicId }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const topics = await listTopics(ctx);
  return (
    <>
      <Field name="title" label={t("meetings.proposeWhat")} value={title} maxLength={140} />
      <TextArea name="why" rows={3} label={t("meetings.proposeWhy")} value={why} optional={t("meetings.optional")} />
      <Select
        name="topic"
        label={t("meetings.proposeTopic")}
        value={topicId ?? ""}
        options={[{ value: "", label: t("meetings.none") }, ...topics.map((topic) => ({ value: topic.id, label: topicName(ctx, topic) }))]}
      />
    </>
  );
}
