import { documentKinds, visibilities } from "@/lib/documents/choices";
import { languages } from "@/lib/documents/input";
import type { Sharing } from "@/lib/documents/sharing/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { topicName } from "@/lib/topics/queries";
import { Choices, Field, Form, Select, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { LongChoices } from "@/lib/ui/long-choices";
import { save, share } from "../../actions";
import { SensitiveWarning } from "./sensitive-warning";
import { shownMetadata } from "./shown-metadata";

type Props = { ctx: Context; sharing: Sharing };

/** What a person confirms before others may read. Proposals are filled in and marked as such. */
export function MetadataForm({ ctx, sharing }: Props) {
  const { document, choices } = sharing;
  const t = wordsFor(ctx.actor.locale);
  const shown = shownMetadata(sharing);
  const isDraft = document.state === "draft";
  const mark = (isProposed: boolean) => (isProposed ? t("documents.proposal") : undefined);
  const optional = { ...shown.isProposed };
  return (
    <Form action={isDraft ? share : save} summary={t("errors.summary")}>
      <Hidden name="document" value={document.id} />
      {isDraft && <SensitiveWarning ctx={ctx} findings={sharing.proposals?.sensitive ?? []} />}
      <Field name="title" label={t("documents.title")} value={shown.title} optional={mark(optional.title)} maxLength={200} />
      <TextArea
        name="summary"
        label={t("documents.summary")}
        hint={t("documents.summaryHint")}
        value={shown.summary}
        optional={mark(optional.summary)}
      />
      <Select
        name="kind"
        label={t("documents.kind")}
        value={shown.kind}
        optional={mark(optional.kind)}
        options={documentKinds.map((kind) => ({ value: kind, label: t(`documents.kinds.${kind}`) }))}
      />
      <Topics ctx={ctx} sharing={sharing} />
      <Writers ctx={ctx} sharing={sharing} />
      <Choices
        type="radio"
        name="visibility"
        legend={t("documents.visibility")}
        values={[document.visibility]}
        options={visibilities.map((value) => ({
          value,
          label: t(`documents.visibilities.${value}`),
          hint: t(`documents.visibilityHints.${value}`),
        }))}
      />
      <Choices
        type="checkbox"
        name="circles[]"
        legend={t("documents.inCircles")}
        values={shown.circles}
        options={choices.circles.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Meeting ctx={ctx} sharing={sharing} />
      <Field
        name="date"
        type="date"
        label={t("documents.date")}
        hint={t("documents.dateHint")}
        value={shown.date}
        optional={mark(optional.date)}
      />
      <Select
        name="language"
        label={t("documents.language")}
        value={shown.language}
        optional={mark(optional.language)}
        options={languages.map((value) => ({ value, label: t(`documents.languages.${value}`) }))}
      />
      <Field
        name="validUntil"
        type="date"
        label={t("documents.validUntil")}
        value={document.validUntil ?? ""}
        optional={t("documents.optional")}
      />
      <Submit>{isDraft ? t("documents.share") : t("documents.save")}</Submit>
    </Form>
  );
}

function Topics({ ctx, sharing }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const { topics, isProposed } = shownMetadata(sharing);
  const option = (topic: Sharing["choices"]["topics"][number]) => ({
    value: topic.id,
    label: topicName(ctx, topic),
    hint: isProposed.topics && topics.includes(topic.id) ? t("documents.proposal") : undefined,
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

function Writers({ ctx, sharing: { document, choices } }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const owner = choices.colleagues.find((person) => person.id === document.ownerId);
  const isMine = document.ownerId === ctx.actor.personId;
  const writers = document.authors.map((author) => author.id);
  const written = document.authors.find((author) => author.id === document.ownerId)?.role;
  const others = choices.colleagues.filter((person) => person.id !== document.ownerId);
  const isFirst = (person: (typeof others)[number]) => person.isNamed || writers.includes(person.id);
  const option = ({ id, name, organisation }: (typeof others)[number]) => ({ value: id, label: name, hint: organisation ?? undefined });
  return (
    <>
      <Choices
        type="radio"
        name="wrote"
        legend={isMine ? t("documents.wrote") : t("documents.wroteBy", { name: owner?.name ?? "" })}
        hint={t("documents.wroteHint")}
        values={document.state === "draft" ? [] : [written ?? "no"]}
        options={(["author", "co-author", "no"] as const).map((value) => ({ value, label: t(`documents.wroteOptions.${value}`) }))}
      />
      <LongChoices
        name="authors[]"
        legend={t("documents.coAuthors")}
        hint={t("documents.coAuthorsHint")}
        first={others.filter(isFirst).map(option)}
        rest={others.filter((person) => !isFirst(person)).map(option)}
        more={t("documents.moreColleagues")}
        values={writers}
      />
    </>
  );
}

function Meeting({ ctx, sharing: { document, choices } }: Props) {
  const t = wordsFor(ctx.actor.locale);
  if (choices.meetings.length === 0) return null;
  const { shortDay } = formatsFor(ctx.actor.locale);
  const options = choices.meetings.map(({ id, title, startsAt }) => ({ value: id, label: `${shortDay(startsAt)}: ${title}` }));
  return (
    <Select
      name="meeting"
      label={t("documents.meeting")}
      value={document.meetingId ?? ""}
      options={[{ value: "", label: t("documents.noMeeting") }, ...options]}
    />
  );
}
