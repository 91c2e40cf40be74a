"use server";

import { closeYear, correct, dropCorrection, setSettlement, writeHours } from "@/lib/projects/hiring/running/commands";
import { closeInput, correctionInput, dropCorrectionInput, hoursInput, settlementInput } from "@/lib/projects/hiring/running/input";
import { action } from "@/lib/web/action";

export const saveHours = action(hoursInput, async (ctx, input) => {
  await writeHours(ctx, input);
  return { key: "hiring.hoursSaved" };
});

export const saveSettlement = action(settlementInput, async (ctx, input) => {
  await setSettlement(ctx, input);
  return { key: "hiring.settlementSaved" };
});

export const addCorrection = action(correctionInput, async (ctx, input) => {
  await correct(ctx, input);
  return { key: "hiring.correctionAdded" };
});

export const takeCorrectionBack = action(dropCorrectionInput, async (ctx, input) => {
  await dropCorrection(ctx, input);
  return { key: "hiring.correctionDropped" };
});

export const close = action(closeInput, async (ctx, input) => {
  await closeYear(ctx, input);
  return { key: "hiring.closed", params: { year: String(input.year) } };
});
