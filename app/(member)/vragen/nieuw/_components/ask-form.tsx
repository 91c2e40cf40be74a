import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { circlesOf } from "@/lib/membership/colleagues/queries";
import { filesToSend } from "@/lib/questions/attachments/queries";
import { listTopics, topicName } from "@/lib/topics/queries";
import { Choices, Field, Form, Submit, TextArea } from "@/lib/ui/form";
import { FilesAlong } from "../../_components/files-along";
import type { PlaceOfFiles } from "../../_components/place-of-files";
import { SentAlong } from "../../_components/sent-along";
import { ask } from "../../actions";
import type { About } from "./about";
import { whomToAsk } from "./whom";

type Props = { ctx: Context; question: string; about: About; place: PlaceOfFiles; refused: string[] };

/** The second step: context, whom, who reads along. */
export async function AskForm({ ctx, question, about, place, refused }: Props) {
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const [mine, topics, whom, files] = await Promise.all([
    circlesOf(ctx, ctx.actor.personId ?? ""),
    listTopics(ctx),
    whomToAsk(ctx, about),
    filesToSend(ctx, {}),
  ]);
  const circles = mine.filter(({ archivedAt }) => archivedAt === null);
  const subjects = topics
    .filter(({ id }) => about.topicIds.includes(id))
    .map((topic) => ({ value: topic.id, label: topicName(ctx, topic) }));
  const visibilities = [
    { value: "asked", label: t("questions.visibilityAskedOption") },
    ...circles.map(({ id, name }) => ({ value: `circle:${id}`, label: t("questions.visibilityCircleOption", { circle: name }) })),
    { value: "members", label: t("questions.visibilityMembersOption") },
  ];
  const body = about.document
    ? t("questions.about", { title: about.document.title, link: `${ctx.baseUrl}/documenten/${about.document.id}` })
    : "";
  return (
    <section aria-labelledby="versturen">
      <h2 id="versturen" className="text-xl">
        {t("questions.sendTitle")}
      </h2>
      <div className="card mt-3">
        <FilesAlong place={place} files={files} refused={refused} locale={locale} />
        <Form action={ask} summary={t("errors.summary")}>
          <Field name="title" label={t("questions.question")} value={question} maxLength={200} />
          <TextArea
            name="body"
            label={t("questions.context")}
            hint={t("questions.contextHint")}
            value={body}
            optional={t("questions.optional")}
          />
          {subjects.length > 0 && (
            <Choices
              name="topics[]"
              type="checkbox"
              legend={t("questions.topics")}
              hint={t("questions.topicsHint")}
              options={subjects}
              values={about.topicIds}
            />
          )}
          {whom.away.map(({ id, name, absentUntil }) => (
            <p key={id} className="notice-warn mb-3">
              {t("questions.isAbsent", { name, date: absentUntil ? formatsFor(locale).day(absentUntil) : "" })}
            </p>
          ))}
          {whom.options.length > 0 ? (
            <Choices
              name="people[]"
              type="checkbox"
              legend={t("questions.people")}
              hint={t("questions.peopleHint", { most: whom.most, ticked: whom.ticked.length })}
              options={whom.options}
              values={whom.ticked}
            />
          ) : (
            <p id="people" tabIndex={-1} className="notice-info mb-4">
              {t("questions.peopleNone")}
            </p>
          )}
          <Choices
            name="visibility"
            type="radio"
            legend={t("questions.visibility")}
            hint={t("questions.visibilityHint")}
            options={visibilities}
            values={[circles.some(({ id }) => id === whom.circleId) ? `circle:${whom.circleId}` : "asked"]}
          />
          <Choices
            name="urgent"
            type="checkbox"
            legend={t("questions.haste")}
            options={[{ value: "yes", label: t("questions.urgentLabel"), hint: t("questions.urgentHint") }]}
          />
          <SentAlong ctx={ctx} files={files} />
          <Submit>{t("questions.send")}</Submit>
        </Form>
      </div>
    </section>
  );
}
