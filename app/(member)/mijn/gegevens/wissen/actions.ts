"use server";

import { redirect } from "next/navigation";
import { eraseMe } from "@/lib/privacy/erasing/commands";
import { eraseInput } from "@/lib/privacy/input";
import { action } from "@/lib/web/action";
import { dropSession } from "@/lib/web/session";

export const eraseMyself = action(eraseInput, async (ctx, input) => {
  await eraseMe(ctx, input);
  await dropSession();
  redirect("/gewist");
});
