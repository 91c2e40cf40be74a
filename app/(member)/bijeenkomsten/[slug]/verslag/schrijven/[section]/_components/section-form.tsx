import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import type { SectionView } from "@/lib/reports/queries";
import { Field, Form, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { save } from "../../actions";
import { SavedMeanwhile } from "./saved-meanwhile";

/** The text of a piece. When somebody else saved it meanwhile both texts are there: theirs beside one's own. */
export function SectionForm({ ctx, section }: { ctx: Context; section: SectionView }) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <Form action={save} summary={t("errors.summary")}>
      <Hidden name="section" value={section.id} />
      <Hidden name="revision" value={String(section.revision)} />
      <Field name="title" label={t("reports.sectionTitle")} value={section.title} maxLength={200} />
      <TextArea name="text" rows={12} label={t("reports.sectionText")} hint={t("reports.sectionHint")} value={section.text} />
      <SavedMeanwhile title={t("reports.savedNow")} text={section.text} />
      <Submit>{t("reports.saveSection")}</Submit>
    </Form>
  );
}
