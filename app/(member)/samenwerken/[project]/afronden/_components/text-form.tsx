import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { Project } from "@/lib/projects/queries";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { PublishFields } from "../../_components/publish-fields";
import { finishWithText } from "../actions";
import { PublishChoice } from "./publish-choice";

type Props = { project: Project; common: { label: string } | null; locale: Locale };

/** The text that a plan or agreement leaves behind. Without a common version there is nothing to publish, and the page says so. */
export function TextForm({ project, common, locale }: Props) {
  const t = wordsFor(locale);
  return (
    <Form action={finishWithText} summary={t("errors.summary")}>
      <Hidden name="project" value={project.slug} />
      {common ? (
        <>
          <PublishChoice project={project} yes={t("closing.publishTextYes", { label: common.label })} locale={locale} />
          <PublishFields project={project} locale={locale} />
        </>
      ) : (
        <>
          <p className="notice-warn mb-4">
            {t("closing.textMissingCommon")}{" "}
            <Link href={`/samenwerken/${project.slug}/tekst`} prefetch={false}>
              {t("closing.toText")}
            </Link>
          </p>
          <Hidden name="publish" value="no" />
        </>
      )}
      <Submit>{t(project.state === "running" ? "closing.submit" : "closing.submitLater")}</Submit>
    </Form>
  );
}
