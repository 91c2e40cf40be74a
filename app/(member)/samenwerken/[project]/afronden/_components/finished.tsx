import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { writesText } from "@/lib/projects/kinds";
import type { Project } from "@/lib/projects/queries";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { finishProject, finishWithText } from "../actions";

type Props = { project: Project; document: string; locale: Locale };

/** What it leaves behind is published: a project that still runs is only finished. */
export function Finished({ project, document, locale }: Props) {
  const t = wordsFor(locale);
  const isText = writesText(project.kind);
  return (
    <div className="mt-4 max-w-read">
      <p className="notice-info">
        {t(isText ? "closing.textPublished" : "closing.isPublished")}{" "}
        <Link href={`/documenten/${document}`} prefetch={false}>
          {t("closing.readIt")}
        </Link>
      </p>
      {project.state === "running" && (
        <Form action={isText ? finishWithText : finishProject} summary={t("errors.summary")} className="mt-6">
          <Hidden name="project" value={project.slug} />
          <Hidden name="publish" value="no" />
          <Submit>{t("closing.submit")}</Submit>
        </Form>
      )}
    </div>
  );
}
