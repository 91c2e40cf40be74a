import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { LocalCopy } from "@/lib/projects/text/copies/queries";
import { Fold } from "@/lib/ui/fold";
import { Field, Form, Select, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { addOwn } from "../actions";

type Props = { project: string; copy: LocalCopy; locale: Locale };

/** A section of one's own, behind one of the common text. */
export function AddOwn({ project, copy, locale }: Props) {
  const t = wordsFor(locale);
  const common = copy.sections.filter(({ isOwn }) => !isOwn);
  return (
    <Form action={addOwn} summary={t("errors.summary")} scope="eigen-deel" className="card">
      <Hidden name="project" value={project} />
      <Fold summary={t("texts.localAdd")}>
        <Select
          name="section"
          label={t("texts.localBehind")}
          value={common.at(-1)?.id}
          options={common.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <Field name="title" label={t("texts.sectionTitle")} maxLength={200} />
        <TextArea name="text" rows={8} label={t("texts.text")} hint={t("texts.textHint")} />
        <Submit quiet>{t("texts.localAddButton")}</Submit>
      </Fold>
    </Form>
  );
}
