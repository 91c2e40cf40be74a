"use server";

import { redirect } from "next/navigation";
import { wordsFor } from "@/lib/i18n";
import { addLead, changeProject, dropLead, endProject, takeOver } from "@/lib/projects/commands";
import { changeProjectInput, leadInput, projectInput, stopInput } from "@/lib/projects/input";
import { move, setDue } from "@/lib/projects/steps/commands";
import { dueInput, moveInput } from "@/lib/projects/steps/input";
import { action } from "@/lib/web/action";

export const changeWords = action(changeProjectInput, async (ctx, input) => {
  await changeProject(ctx, input);
  return { key: "projects.changed" };
});

export const moveOn = action(moveInput, async (ctx, { by, ...input }) => {
  const { phase } = await move(ctx, { ...input, by: by === "1" ? 1 : -1 });
  return { key: "projects.moved", params: { phase: wordsFor(ctx.actor.locale)(`projects.phases.${phase}`) } };
});

export const saveDue = action(dueInput, async (ctx, input) => {
  await setDue(ctx, input);
  return { key: "projects.dueSaved" };
});

export const addToLead = action(leadInput, async (ctx, input) => {
  const { name } = await addLead(ctx, input);
  return { key: "projects.leadAdded", params: { name } };
});

export const stepBack = action(leadInput, async (ctx, input) => {
  await dropLead(ctx, input);
  redirect(`/samenwerken/${input.project}`);
});

export const leadAlong = action(projectInput, async (ctx, input) => {
  await takeOver(ctx, input);
  return { key: "projects.tookOver" };
});

export const stop = action(stopInput, async (ctx, input) => {
  await endProject(ctx, { ...input, state: "stopped" });
  redirect(`/samenwerken/${input.project}?gedaan=beeindigd`);
});
