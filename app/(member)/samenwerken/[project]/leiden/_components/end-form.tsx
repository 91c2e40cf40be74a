import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { Project } from "@/lib/projects/queries";
import { Fold } from "@/lib/ui/fold";
import { Choices, Form, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { end } from "../actions";

/** Finished or given up: nothing changes afterwards, so it is folded away. */
export function EndForm({ project, locale }: { project: Project; locale: Locale }) {
  const t = wordsFor(locale);
  return (
    <Form action={end} summary={t("errors.summary")} scope="einde">
      <Hidden name="project" value={project.slug} />
      <Fold summary={t("projects.endTitle")} isDanger>
        <Choices
          name="state"
          type="radio"
          legend={t("projects.endTitle")}
          options={[
            { value: "finished", label: t("projects.endFinished") },
            { value: "stopped", label: t("projects.endStopped") },
          ]}
          values={["finished"]}
        />
        <TextArea name="reason" rows={3} label={t("projects.endReason")} hint={t("projects.endReasonHint")} />
        <Submit quiet>{t("projects.end")}</Submit>
      </Fold>
    </Form>
  );
}
