"use server";

import { redirect } from "next/navigation";
import { makeCommon, publishCommon, startRevision } from "@/lib/projects/text/common/commands";
import * as shapes from "@/lib/projects/text/input";
import { addSection, moveSection, restoreSection, startText } from "@/lib/projects/text/outline/commands";
import { closeReview, freezeForReview } from "@/lib/projects/text/review/commands";
import { action } from "@/lib/web/action";

export const begin = action(shapes.startTextInput, async (ctx, input) => {
  await startText(ctx, input);
  return { key: "texts.begun" };
});

export const add = action(shapes.addSectionInput, async (ctx, input) => {
  const { id } = await addSection(ctx, input);
  redirect(`/samenwerken/${input.project}/tekst#deel-${id}`);
});

export const reorder = action(shapes.moveSectionInput, moveSection);

export const putBack = action(shapes.restoreInput, async (ctx, input) => {
  await restoreSection(ctx, input);
  return { key: "texts.restored" };
});

export const freeze = action(shapes.projectInput, async (ctx, input) => {
  const { label } = await freezeForReview(ctx, input);
  return { key: "texts.reviewStarted", params: { label } };
});

export const close = action(shapes.projectInput, async (ctx, input) => {
  await closeReview(ctx, input);
  return { key: "texts.reviewClosed" };
});

export const fixCommon = action(shapes.projectInput, async (ctx, input) => {
  const { label } = await makeCommon(ctx, input);
  return { key: "texts.madeCommon", params: { label } };
});

export const publish = action(shapes.publishInput, async (ctx, input) => {
  await publishCommon(ctx, input);
  return { key: "texts.publishedDone" };
});

export const revise = action(shapes.projectInput, async (ctx, input) => {
  const { edition: number } = await startRevision(ctx, input);
  return { key: "texts.revised", params: { number } };
});
