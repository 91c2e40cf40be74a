"use server";

import { bringIn } from "@/lib/admin/importing/commands";
import { bringInInput } from "@/lib/admin/importing/input";
import { action } from "@/lib/web/action";

export const bringListIn = action(bringInInput, async (ctx, input) => {
  await bringIn(ctx, input);
  return { key: "importing.doneOne" };
});
