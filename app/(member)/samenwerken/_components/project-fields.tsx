import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { circlesOf } from "@/lib/membership/colleagues/queries";
import { listTopics, topicName } from "@/lib/topics/queries";
import { Choices, Field, TextArea } from "@/lib/ui/form";
import { LongChoices } from "@/lib/ui/long-choices";

type Known = { title: string; summary: string; visibility: string; topics: string[] };

/** What a project says of itself: the same fields when it starts and when it changes. */
export async function ProjectFields({ ctx, known }: { ctx: Context; known: Known }) {
  const t = wordsFor(ctx.actor.locale);
  const [mine, topics] = await Promise.all([circlesOf(ctx, ctx.actor.personId ?? ""), listTopics(ctx)]);
  const circles = mine.filter(({ archivedAt }) => archivedAt === null);
  const visibilities = [
    { value: "members", label: t("projects.visibilityMembers") },
    ...circles.map(({ id, name }) => ({ value: `circle:${id}`, label: t("projects.visibilityCircle", { circle: name }) })),
  ];
  const subjects = topics.map((topic) => ({ value: topic.id, label: topicName(ctx, topic) }));
  return (
    <>
      <Field name="title" label={t("projects.name")} hint={t("projects.nameHint")} value={known.title} maxLength={150} />
      <TextArea name="summary" rows={6} label={t("projects.summary")} hint={t("projects.summaryHint")} value={known.summary} />
      <Choices
        name="visibility"
        type="radio"
        legend={t("projects.visibility")}
        options={visibilities}
        values={[visibilities.some(({ value }) => value === known.visibility) ? known.visibility : "members"]}
      />
      <LongChoices
        name="topics[]"
        legend={t("projects.topics")}
        first={subjects.filter(({ value }) => known.topics.includes(value))}
        rest={subjects.filter(({ value }) => !known.topics.includes(value))}
        more={t("projects.topicsMore")}
        values={known.topics}
      />
    </>
  );
}
