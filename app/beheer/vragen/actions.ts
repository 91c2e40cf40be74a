"use server";

import { redirect } from "next/navigation";
import { setCeilings } from "@/lib/questions/numbers/commands";
import { ceilingsInput } from "@/lib/questions/numbers/input";
import { action } from "@/lib/web/action";

export const saveCeilings = action(ceilingsInput, async (ctx, input) => {
  await setCeilings(ctx, input);
  redirect("/beheer/vragen?bewaard=ja");
});
