"use server";

import { redirect } from "next/navigation";
import { startProject } from "@/lib/projects/commands";
import { startInput } from "@/lib/projects/input";
import { action } from "@/lib/web/action";

export const start = action(startInput, async (ctx, input) => {
  const { slug } = await startProject(ctx, input);
  redirect(`/samenwerken/${slug}?gedaan=gestart`);
});
