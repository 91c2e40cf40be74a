"use server";

import { redirect } from "next/navigation";
import { inspect } from "@/lib/admin/inspection/commands";
import { addressOf, inspectInput } from "@/lib/admin/inspection/input";
import { action } from "@/lib/web/action";

export const openWithReason = action(inspectInput, async (ctx, input) => {
  await inspect(ctx, input);
  redirect(addressOf(input));
});
