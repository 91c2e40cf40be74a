"use server";

import { addThreshold, removeThreshold } from "@/lib/projects/purchase/thresholds/commands";
import { removeThresholdInput, thresholdInput } from "@/lib/projects/purchase/thresholds/input";
import { action } from "@/lib/web/action";

export const add = action(thresholdInput, async (ctx, input) => {
  const { name } = await addThreshold(ctx, input);
  return { key: "purchase.keepSaved", params: { name } };
});

export const remove = action(removeThresholdInput, async (ctx, input) => {
  await removeThreshold(ctx, input);
  return { key: "purchase.keepRemoved" };
});
