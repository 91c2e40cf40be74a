import "server-only";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { findActor } from "@/lib/membership/queries";
import { expectedOfMe } from "@/lib/projects/expected/queries";
import { dueProjects } from "@/lib/projects/queries";
import { concerned, mailText } from "./projects";
import { type Reader, tell } from "./telling";

/** Tells those of whom a project still waits for something that its day is near: once for a day that was set. */
export async function remindOfProjects(ctx: Context): Promise<number> {
  let told = 0;
  for (const project of await dueProjects(ctx))
    for (const reader of await concerned(ctx, project.id, null))
      if (await isWaitedFor(ctx, project, reader)) told += await remind(ctx, project, reader);
  return told;
}

type Due = Awaited<ReturnType<typeof dueProjects>>[number];

async function isWaitedFor(ctx: Context, project: Due, reader: Reader): Promise<boolean> {
  const actor = await findActor(ctx, reader.id);
  return actor !== null && (await expectedOfMe({ ...ctx, actor }, project)).length > 0;
}

async function remind(ctx: Context, project: Due, reader: Reader): Promise<number> {
  const t = wordsFor(reader.locale);
  const { title, phase } = project;
  const day = formatsFor(reader.locale).storedDay(project.dueOn);
  const said = { title, day, phase: t(`projects.phases.${phase}`), hint: t(`projects.phaseHints.${phase}`) };
  await tell(ctx, reader, {
    kind: "task",
    notice: { kind: "project-due", subjectId: project.id },
    key: `project-due-${project.id}-${phase}-${project.dueOn}-${reader.id}`,
    mail: { subject: t("projects.mailDueSubject", said), text: mailText(ctx, t, { reader, project, said: t("projects.mailDue", said) }) },
  });
  return 1;
}
