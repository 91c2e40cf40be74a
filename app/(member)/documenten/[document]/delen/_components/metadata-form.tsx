import { SensitiveWarning } from "@/app/_components/sensitive-warning";
import { documentKinds, visibilities } from "@/lib/documents/choices";
import { languages } from "@/lib/documents/input";
import type { Sharing } from "@/lib/documents/sharing/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { Choices, Field, Form, Select, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { save, share } from "../../actions";
import { Proposal } from "./proposal";
import { shownMetadata } from "./shown-metadata";
import { Subject } from "./subject";
import { Topics } from "./topics";
import { Writers } from "./writers";

type Props = { ctx: Context; sharing: Sharing };

/** What a person confirms before others may read. Proposals are filled in and marked as such. */
export function MetadataForm(form: Props) {
  const { ctx, sharing } = form;
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
      <Proposal {...form} field="title" label={t("documents.title")} cleared="">
        <Field name="title" label={t("documents.title")} value={shown.title} optional={mark(optional.title)} maxLength={200} />
      </Proposal>
      <Proposal {...form} field="summary" label={t("documents.summary")} cleared="">
        <TextArea
          name="summary"
          label={t("documents.summary")}
          hint={t("documents.summaryHint")}
          value={shown.summary}
          optional={mark(optional.summary)}
        />
      </Proposal>
      <Proposal {...form} field="kind" label={t("documents.kind")} cleared="other">
        <Select
          name="kind"
          label={t("documents.kind")}
          value={shown.kind}
          optional={mark(optional.kind)}
          options={documentKinds.map((kind) => ({ value: kind, label: t(`documents.kinds.${kind}`) }))}
        />
      </Proposal>
      <Topics {...form} />
      <Writers {...form} />
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
      <Meeting {...form} />
      <Proposal {...form} field="date" label={t("documents.date")} cleared="">
        <Field
          name="date"
          type="date"
          label={t("documents.date")}
          hint={t("documents.dateHint")}
          value={shown.date}
          optional={mark(optional.date)}
        />
      </Proposal>
      <Proposal {...form} field="language" label={t("documents.language")}>
        <Select
          name="language"
          label={t("documents.language")}
          value={shown.language}
          optional={mark(optional.language)}
          options={languages.map((value) => ({ value, label: t(`documents.languages.${value}`) }))}
        />
      </Proposal>
      <Subject {...form} />
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
