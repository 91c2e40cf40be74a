"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { agree, comment, settleComment, takeBackComment } from "@/lib/projects/text/comments/commands";
import * as shapes from "@/lib/projects/text/input";
import { changeSection, removeSection } from "@/lib/projects/text/outline/commands";
import { closeSection, openSection, saveSection, settleAside } from "@/lib/projects/text/writing/commands";
import { action } from "@/lib/web/action";

const pageOf = (project: string, section: string) => `/samenwerken/${project}/tekst/${section}`;

export const change = action(shapes.changeSectionInput, async (ctx, input) => {
  await changeSection(ctx, input);
  return { key: "texts.changed" };
});

export const remove = action(shapes.sectionInput, async (ctx, input) => {
  const { project } = await removeSection(ctx, input);
  redirect(`/samenwerken/${project}/tekst`);
});

export const open = action(shapes.openInput, async (ctx, { section, over }) => {
  // The same page again: an address that differs in its hash alone would not be fetched anew.
  await openSection(ctx, { section, over: over === "yes" });
});

export const stop = action(shapes.sectionInput, async (ctx, input) => {
  await closeSection(ctx, input);
});

export const save = action(shapes.saveSectionInput, async (ctx, input) => {
  // Also when it is refused: then the page shows what somebody else saved meanwhile.
  refresh();
  const { project, outcome, number } = await saveSection(ctx, input);
  const page = pageOf(project, input.section);
  // What stands beside the text is shown there, with what can be done.
  if (outcome === "aside") redirect(`${page}?ernaast=${number}#ernaast-${number}`);
  if (input.next === "done") redirect(`${page}?bewaard=${number}`);
  return { key: outcome === "same" ? "texts.same" : "texts.saved", params: { number } };
});

export const settle = action(shapes.settleAsideInput, async (ctx, input) => {
  const { project } = await settleAside(ctx, input);
  redirect(`${pageOf(project, input.section)}?gedaan=samen`);
});

export const say = action(shapes.commentInput, async (ctx, input) => {
  await comment(ctx, input);
  return { key: "texts.commented" };
});

export const agreeWith = action(shapes.agreeInput, async (ctx, input) => {
  const { agrees } = await agree(ctx, input);
  return { key: agrees ? "texts.agreed" : "texts.agreedNoMore" };
});

export const settleSaid = action(shapes.settleCommentInput, async (ctx, input) => {
  await settleComment(ctx, input);
  return { key: "texts.settled" };
});

export const takeBack = action(shapes.agreeInput, async (ctx, input) => {
  const { project, section } = await takeBackComment(ctx, input);
  redirect(`${pageOf(project, section)}?gedaan=weg`);
});
