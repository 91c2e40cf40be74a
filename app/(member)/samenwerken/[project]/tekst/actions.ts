"use server";

import { redirect } from "next/navigation";
import { makeCommon, publishCommon, startRevision } from "@/lib/projects/text/common/commands";
import * as shapes from "@/lib/projects/text/input";
import { addSection, moveSection, restoreSection, startText } from "@/lib/projects/text/outline/commands";
import { closeReview, freezeForReview } from "@/lib/projects/text/review/commands";
import { action } from "@/lib/web/action";

/** These forms go away with what was done; the page says it: `gedaan` names the sentence. */
const done = (project: string, what: string) => redirect(`/samenwerken/${project}/tekst?gedaan=${what}`);

export const begin = action(shapes.startTextInput, async (ctx, input) => {
  await startText(ctx, input);
  done(input.project, "begonnen");
});

export const add = action(shapes.addSectionInput, async (ctx, input) => {
  const { id } = await addSection(ctx, input);
  redirect(`/samenwerken/${input.project}/tekst?nieuw=${id}#deel-${id}`);
});

export const reorder = action(shapes.moveSectionInput, moveSection);

export const putBack = action(shapes.restoreInput, async (ctx, input) => {
  await restoreSection(ctx, input);
  done(input.project, "teruggezet");
});

export const freeze = action(shapes.projectInput, async (ctx, input) => {
  await freezeForReview(ctx, input);
  done(input.project, "nalezing");
});

export const close = action(shapes.projectInput, async (ctx, input) => {
  await closeReview(ctx, input);
  redirect(`/samenwerken/${input.project}/tekst/nalezing?gedaan=gesloten`);
});

export const fixCommon = action(shapes.projectInput, async (ctx, input) => {
  await makeCommon(ctx, input);
  done(input.project, "vastgelegd");
});

export const publish = action(shapes.publishInput, async (ctx, input) => {
  await publishCommon(ctx, input);
  done(input.project, "kennisbank");
});

export const revise = action(shapes.projectInput, async (ctx, input) => {
  await startRevision(ctx, input);
  done(input.project, "herziening");
});
