"use server";

import { notePresence } from "@/lib/meetings/attendance/presence/commands";
import { presenceInput } from "@/lib/meetings/attendance/presence/input";
import { action } from "@/lib/web/action";

/** The row itself shows what came of it. */
export const tick = action(presenceInput, async (ctx, input) => void (await notePresence(ctx, input)));

export const addPerson = action(presenceInput, async (ctx, input) => {
  const { name } = await notePresence(ctx, input);
  return { key: "attendance.doorAdded", params: { name } };
});
