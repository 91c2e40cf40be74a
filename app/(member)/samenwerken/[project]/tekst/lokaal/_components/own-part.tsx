import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { LocalSection } from "@/lib/projects/text/copies/local";
import { Fold } from "@/lib/ui/fold";
import { Field, Form, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { changeOwn, removeOwn } from "../actions";

type Props = { project: string; section: LocalSection; locale: Locale };

/** Changing or deleting a section that this organisation added. */
export function OwnPart({ project, section: { id, title, text }, locale }: Props) {
  const t = wordsFor(locale);
  return (
    <>
      <Form action={changeOwn} summary={t("errors.summary")} scope={`eigen-${id}`}>
        <Hidden name="project" value={project} />
        <Hidden name="part" value={id} />
        <Fold summary={t("texts.localChange")} name={`${t("texts.localChange")}: ${title}`}>
          <Field name="title" label={t("texts.sectionTitle")} value={title} maxLength={200} />
          <TextArea name="text" rows={8} label={t("texts.text")} hint={t("texts.textHint")} value={text} />
          <Submit quiet>{t("texts.change")}</Submit>
        </Fold>
      </Form>
      <Form action={removeOwn} summary={t("errors.summary")} scope={`weg-${id}`}>
        <Hidden name="project" value={project} />
        <Hidden name="part" value={id} />
        <button
          type="submit"
          aria-label={t("texts.localRemoveLong", { title })}
          className="tap cursor-pointer text-danger text-sm underline"
        >
          {t("texts.localRemove")}
        </button>
      </Form>
    </>
  );
}
