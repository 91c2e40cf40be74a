import type { DocumentKind } from "@/lib/documents/choices";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { ProjectKind } from "@/lib/projects/kinds";
import type { Project } from "@/lib/projects/queries";
import { Fold } from "@/lib/ui/fold";
import { Choices, Field, Form, Select, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { publish } from "../actions";

/** What a common text becomes in the knowledge base, the likeliest first. */
const kinds: Record<ProjectKind, DocumentKind[]> = {
  plan: ["security-plan", "policy-plan"],
  framework: ["framework-agreement", "agreement"],
  hire: ["agreement"],
  purchase: ["tender-specification"],
};

export function PublishForm({ project, label, locale }: { project: Project; label: string; locale: Locale }) {
  const t = wordsFor(locale);
  const circle = project.circle ? [{ value: "circle", label: t("texts.publishCircle", { circle: project.circle }) }] : [];
  return (
    <Form action={publish} summary={t("errors.summary")} scope="kennisbank" className="card">
      <Hidden name="project" value={project.slug} />
      <Fold summary={t("texts.publish")}>
        <p className="mb-3">{t("texts.publishHint", { label })}</p>
        <Field name="title" label={t("texts.publishTitle")} value={project.title} maxLength={200} />
        <Select
          name="kind"
          label={t("texts.publishKind")}
          options={kinds[project.kind].map((value) => ({ value, label: t(`documents.kinds.${value}`) }))}
        />
        <Choices
          type="radio"
          name="visibility"
          legend={t("texts.publishFor")}
          options={[...circle, { value: "members", label: t("texts.publishMembers") }]}
          values={[circle.length > 0 ? "circle" : "members"]}
        />
        <Choices type="checkbox" name="seen" legend={t("texts.sensitive")} options={[{ value: "yes", label: t("texts.publishSeen") }]} />
        <Submit>{t("texts.publish")}</Submit>
      </Fold>
    </Form>
  );
}
