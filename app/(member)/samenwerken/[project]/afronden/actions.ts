"use server";

import { redirect } from "next/navigation";
import { finish, finishText } from "@/lib/projects/closing/commands";
import { finishInput, finishTextInput } from "@/lib/projects/closing/input";
import { action } from "@/lib/web/action";

/** The form goes away with what was done; the page of the project says it: `gedaan` names the sentence. */
const done = (project: string, publish: "yes" | "no") =>
  redirect(`/samenwerken/${project}?gedaan=${publish === "yes" ? "gepubliceerd" : "beeindigd"}`);

export const finishProject = action(finishInput, async (ctx, input) => {
  await finish(ctx, input);
  done(input.project, input.publish);
});

export const finishWithText = action(finishTextInput, async (ctx, input) => {
  await finishText(ctx, input);
  done(input.project, input.publish);
});
