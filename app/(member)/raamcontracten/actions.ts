"use server";

import { redirect } from "next/navigation";
import { keepFramework, removeFramework } from "@/lib/frameworks/commands";
import { followInput, frameworkIdInput, frameworkInput, useInput } from "@/lib/frameworks/input";
import { follow, sayUse, takeUseBack } from "@/lib/frameworks/uses/commands";
import { action } from "@/lib/web/action";

export const save = action(frameworkInput, async (ctx, input) => {
  const { id } = await keepFramework(ctx, input);
  redirect(`/raamcontracten/${id}?gedaan=bewaard`);
});

export const remove = action(frameworkIdInput, async (ctx, input) => {
  const { title } = await removeFramework(ctx, input);
  redirect(`/raamcontracten?${new URLSearchParams({ weg: title })}`);
});

export const weUseThis = action(useInput, async (ctx, input) => {
  await sayUse(ctx, input);
  return { key: "frameworks.useSaved" };
});

export const weStopped = action(frameworkIdInput, async (ctx, input) => {
  const { title } = await takeUseBack(ctx, input);
  return { key: "frameworks.stopped", params: { title } };
});

export const changeFollowing = action(followInput, async (ctx, { framework, press }) => {
  const wanted = press === "follow";
  await follow(ctx, { framework, wanted });
  return { key: wanted ? "frameworks.followed" : "frameworks.unfollowed" };
});
