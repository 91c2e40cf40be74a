"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { dropAction, dropDecision, noteDecision, takeAction } from "@/lib/reports/actions/commands";
import { decisionInput, dropActionInput, dropDecisionInput, takeActionInput } from "@/lib/reports/actions/input";
import { addSection, moveSection, removeSection, saveSection } from "@/lib/reports/sections/commands";
import { addSectionInput, moveSectionInput, saveSectionInput, sectionInput } from "@/lib/reports/sections/input";
import { action } from "@/lib/web/action";

export const save = action(saveSectionInput, async (ctx, input) => {
  // Also when it is refused: then the page shows what somebody else saved meanwhile.
  refresh();
  await saveSection(ctx, input);
  return { key: "reports.sectionSaved" };
});

export const add = action(addSectionInput, async (ctx, input) => {
  const { id } = await addSection(ctx, input);
  redirect(`/bijeenkomsten/${input.meeting}/verslag/schrijven/${id}`);
});

export const move = action(moveSectionInput, moveSection);

export const remove = action(sectionInput, async (ctx, input) => {
  const { meeting } = await removeSection(ctx, input);
  redirect(`/bijeenkomsten/${meeting}/verslag/schrijven`);
});

export const decide = action(decisionInput, async (ctx, input) => {
  await noteDecision(ctx, input);
  return { key: "reports.decisionNoted" };
});

export const undecide = action(dropDecisionInput, dropDecision);

export const take = action(takeActionInput, async (ctx, input) => {
  await takeAction(ctx, input);
  return { key: "reports.actionTaken" };
});

export const drop = action(dropActionInput, dropAction);
