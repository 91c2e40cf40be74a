import type { DocumentKind } from "@/lib/documents/choices";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { ProjectKind } from "@/lib/projects/kinds";
import type { Project } from "@/lib/projects/queries";
import { Choices, Field, Select } from "@/lib/ui/form";
import { readersOf } from "./readers";

/** What a common text becomes in the knowledge base, the likeliest first. */
const kinds: Record<ProjectKind, DocumentKind[]> = {
  plan: ["security-plan", "policy-plan"],
  framework: ["framework-agreement", "agreement"],
  hire: ["agreement"],
  purchase: ["tender-specification"],
};

/** As what and for whom a common text is published. */
export function PublishFields({ project, locale }: { project: Project; locale: Locale }) {
  const t = wordsFor(locale);
  const readers = readersOf(project, t);
  return (
    <>
      <Field name="title" label={t("texts.publishTitle")} value={project.title} maxLength={200} />
      <Select
        name="kind"
        label={t("texts.publishKind")}
        options={kinds[project.kind].map((value) => ({ value, label: t(`documents.kinds.${value}`) }))}
      />
      <Choices type="radio" name="visibility" legend={t("texts.publishFor")} options={readers.options} values={[readers.usual]} />
      <Choices type="checkbox" name="seen" legend={t("texts.sensitive")} options={[{ value: "yes", label: t("texts.publishSeen") }]} />
    </>
  );
}
