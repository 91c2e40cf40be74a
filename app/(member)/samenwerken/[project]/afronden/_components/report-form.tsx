import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import type { Report } from "@/lib/projects/closing/report/queries";
import type { Project } from "@/lib/projects/queries";
import { listTopics, topicName } from "@/lib/topics/queries";
import { Choices, Field, Form, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { LongChoices } from "@/lib/ui/long-choices";
import { readersOf } from "../../_components/readers";
import { finishProject } from "../actions";
import { PublishChoice } from "./publish-choice";

type Props = { ctx: Context; project: Project; report: Report };

/** The closing report as it is proposed, to correct before anybody reads it. */
export async function ReportForm({ ctx, project, report }: Props) {
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const topics = (await listTopics(ctx)).map((topic) => ({ value: topic.id, label: topicName(ctx, topic) }));
  const writers = report.writers.map(({ id, name, organisation }) => ({ value: id, label: `${name}, ${organisation}` }));
  const readers = readersOf(project, t);
  return (
    <Form action={finishProject} summary={t("errors.summary")}>
      <Hidden name="project" value={project.slug} />
      <PublishChoice project={project} yes={t("closing.publishYes")} locale={locale} />
      <p className="notice-info mb-4">{t(project.kind === "hire" ? "closing.noPeople" : "closing.noFigures")}</p>
      <Field name="title" label={t("closing.name")} value={report.title} maxLength={200} />
      <TextArea name="text" rows={24} label={t("closing.text")} hint={t("closing.textHint")} value={report.text} />
      <LongChoices
        name="authors[]"
        legend={t("closing.authors")}
        hint={t("closing.authorsHint")}
        first={writers.filter(({ value }) => report.authors.includes(value))}
        rest={writers.filter(({ value }) => !report.authors.includes(value))}
        more={t("closing.authorsMore")}
        values={report.authors}
      />
      <LongChoices
        name="topics[]"
        legend={t("closing.topics")}
        first={topics.filter(({ value }) => report.topics.includes(value))}
        rest={topics.filter(({ value }) => !report.topics.includes(value))}
        more={t("projects.topicsMore")}
        values={report.topics}
      />
      <Choices type="radio" name="visibility" legend={t("texts.publishFor")} options={readers.options} values={[readers.usual]} />
      <Choices type="checkbox" name="seen" legend={t("closing.check")} options={[{ value: "yes", label: t("texts.publishSeen") }]} />
      <Submit>{t(project.state === "running" ? "closing.submit" : "closing.submitLater")}</Submit>
    </Form>
  );
}
