import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { z } from "zod";
import { wordsFor } from "@/lib/i18n";
import { keepable } from "@/lib/kernel/text";
import { can } from "@/lib/policy/rules";
import { projectKinds } from "@/lib/projects/kinds";
import { Choices, Form, Submit } from "@/lib/ui/form";
import { memberContext, pageContext } from "@/lib/web/context";
import { ProjectFields } from "../_components/project-fields";
import { start } from "../actions";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What a link to this page may fill in already. */
const address = z.object({
  soort: z.enum(projectKinds).catch("purchase"),
  titel: z.string().transform(keepable).pipe(z.string().trim().max(150)).catch("").default(""),
});

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("projects.newTitle"),
});

export default async function NewProjectPage({ searchParams }: Props) {
  const ctx = await memberContext("/samenwerken/nieuw");
  if (!can(ctx.actor, "project.start", null)) forbidden();
  const t = wordsFor(ctx.actor.locale);
  const { soort, titel } = address.parse(await searchParams);
  const kinds = projectKinds.map((kind) => ({ value: kind, label: t(`projects.kinds.${kind}`), hint: t(`projects.kindHints.${kind}`) }));
  return (
    <div className="page max-w-read">
      <h1>{t("projects.newTitle")}</h1>
      <p className="mt-1 text-muted">{t("projects.newIntro")}</p>
      <Form action={start} summary={t("errors.summary")} className="card mt-6">
        <Choices name="kind" type="radio" legend={t("projects.kind")} options={kinds} values={[soort]} />
        <ProjectFields ctx={ctx} known={{ title: titel, summary: "", visibility: "members", topics: [] }} />
        <Submit>{t("projects.startButton")}</Submit>
      </Form>
    </div>
  );
}
