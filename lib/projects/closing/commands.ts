import "server-only";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { endProject } from "../commands";
import { printAndKeep, shareOfProject } from "../documents/publishing/commands";
import { writesText } from "../kinds";
import { logIn } from "../log";
import { heldToPublish, type ProjectSubject } from "../subject";
import { publishCommon } from "../text/common/commands";
import { possibleWriters } from "../text/queries";
import type { ClosingInput, FinishInput, FinishTextInput } from "./input";
import { paperOf } from "./paper";
import { closingDocument } from "./queries";

/** Finishes a purchase or a hiring, with or without a closing report for everybody. Of one that is finished already, publishes that report. */
export async function finish(ctx: Context, input: FinishInput): Promise<void> {
  if (input.publish === "yes") await publishClosing(ctx, input);
  else await endProject(ctx, { project: input.project, state: "finished", reason: "" });
}

/** The same for a project that writes a text: that text is what it leaves behind. */
export async function finishText(ctx: Context, input: FinishTextInput): Promise<void> {
  if (input.publish === "yes") await publishCommon(ctx, { ...input, ends: true });
  else await endProject(ctx, { project: input.project, state: "finished", reason: "" });
}

/** Puts the closing report in the knowledge base. A project that still runs is finished with it. Of two who do so at once, one does. */
async function publishClosing(ctx: Context, { project: slug, text, ...input }: ClosingInput): Promise<void> {
  const project = await inTransaction(ctx, (tx) => publishable(tx, slug));
  const authors = await writersAmong(ctx, slug, input.authors);
  const { title, visibility, seen, topics } = input;
  await printAndKeep(ctx, {
    title,
    paper: paperOf({ title, kind: project.kind, on: ctx.now, authors: authors.map(({ name }) => name), text }),
    keep: async (tx, printed) => {
      const held = await publishable(tx, slug);
      const sharing = { title, visibility, seen, topics, authors: authors.map(({ id }) => id) };
      await shareOfProject(tx, printed, { ...sharing, project: held, kind: "report", isClosing: true });
      await logIn(tx, { project: held.id, what: "closing" });
      if (held.state === "running") await endProject(tx, { project: slug, state: "finished", reason: "" });
    },
  });
}

async function publishable(tx: Context, slug: string): Promise<ProjectSubject> {
  const project = await heldToPublish(tx, slug);
  if (writesText(project.kind)) throw notFound();
  if (await closingDocument(tx, project.id)) throw new DomainError("conflict", "closing.isPublished");
  return project;
}

/** People of organisations that take part, whom the actor may see. */
async function writersAmong(ctx: Context, slug: string, ids: string[]) {
  const possible = await possibleWriters(ctx, slug);
  if (ids.some((id) => !possible.some((person) => person.id === id)))
    throw new DomainError("invalid", "projects.notAParticipant", {}, "authors");
  return possible.filter(({ id }) => ids.includes(id));
}
