import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { Project } from "@/lib/projects/queries";
import { Choices } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";

type Props = { project: Project; yes: string; locale: Locale };

/** Finishing with or without publishing; of a project that is finished only publishing is left. */
export function PublishChoice({ project, yes, locale }: Props) {
  const t = wordsFor(locale);
  if (project.state !== "running") return <Hidden name="publish" value="yes" />;
  return (
    <Choices
      type="radio"
      name="publish"
      legend={t("closing.publish")}
      options={[
        { value: "yes", label: yes },
        { value: "no", label: t("closing.publishNo"), hint: t("closing.publishNoHint") },
      ]}
      values={["yes"]}
    />
  );
}
