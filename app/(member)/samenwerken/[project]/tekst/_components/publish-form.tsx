import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { Project } from "@/lib/projects/queries";
import { Fold } from "@/lib/ui/fold";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { PublishFields } from "../../_components/publish-fields";
import { publish } from "../actions";

export function PublishForm({ project, label, locale }: { project: Project; label: string; locale: Locale }) {
  const t = wordsFor(locale);
  return (
    <Form action={publish} summary={t("errors.summary")} scope="kennisbank" className="card">
      <Hidden name="project" value={project.slug} />
      <Fold summary={t("texts.publish")}>
        <p className="mb-3">{t("texts.publishHint", { label })}</p>
        <PublishFields project={project} locale={locale} />
        <Submit>{t("texts.publish")}</Submit>
      </Fold>
    </Form>
  );
}
