"use server";

import { handOver, settleAction } from "@/lib/reports/actions/commands";
import { handOverInput, settleActionInput } from "@/lib/reports/actions/input";
import { action } from "@/lib/web/action";

/** Ticked or opened again; on a form with a note only, the note is what changes. */
export const settle = action(settleActionInput, async (ctx, input) => {
  const { text } = await settleAction(ctx, input);
  if (input.note !== undefined) return { key: "reports.noteSaved" };
  return { key: input.state === "done" ? "reports.ticked" : "reports.reopened", params: { text } };
});

export const giveAway = action(handOverInput, async (ctx, input) => {
  const { owner } = await handOver(ctx, input);
  return { key: "reports.handedOver", params: { owner } };
});
