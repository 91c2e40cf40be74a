"use server";

import { setAccess, setAdmin } from "@/lib/admin/people/commands";
import { accessInput, adminRoleInput } from "@/lib/admin/people/input";
import { formatsFor } from "@/lib/i18n/formats";
import { action } from "@/lib/web/action";

export const changeAdmin = action(adminRoleInput, async (ctx, input) => {
  const { name } = await setAdmin(ctx, input);
  return { key: input.admin === "yes" ? "roles.madeAdmin" : "roles.tookAdmin", params: { name } };
});

export const changeAccess = action(accessInput, async (ctx, input) => {
  const { name, leaderless } = await setAccess(ctx, input);
  const circles = formatsFor(ctx.actor.locale).list(leaderless);
  if (leaderless.length > 0) return { key: "roles.suspendedAlone", params: { name, circles } };
  return { key: input.access === "suspend" ? "roles.suspendDone" : "roles.restoreDone", params: { name, circles } };
});
