import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { Project } from "@/lib/projects/queries";
import { outlines, outlinesFor } from "@/lib/projects/text/outlines";
import { Choices, Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { begin } from "../actions";

/** Beginning a text from an outline. */
export function Begin({ project, locale }: { project: Project; locale: Locale }) {
  const t = wordsFor(locale);
  if (!project.may.lead) return <p className="mt-4 text-muted">{t("texts.notBegun")}</p>;
  const offered = outlinesFor[project.kind];
  const options = offered.map((name) => ({
    value: name,
    label: t(`texts.outlines.${name}`),
    hint: outlines[name].map(({ title }) => title).join(", "),
  }));
  return (
    <Form action={begin} summary={t("errors.summary")} className="card mt-6 max-w-read">
      <Hidden name="project" value={project.slug} />
      <Choices
        type="radio"
        name="outline"
        legend={t("texts.beginWith")}
        hint={t("texts.beginHint")}
        options={[...options, { value: "empty", label: t("texts.outlines.empty") }]}
        values={[offered[0] ?? "empty"]}
      />
      <Submit>{t("texts.begin")}</Submit>
    </Form>
  );
}
