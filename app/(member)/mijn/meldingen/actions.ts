"use server";

import { redirect } from "next/navigation";
import { openNotice, readAllNotices } from "@/lib/notifications/inbox/commands";
import { openNoticeInput, readAllInput } from "@/lib/notifications/inbox/input";
import { action } from "@/lib/web/action";

export const open = action(openNoticeInput, async (ctx, input) => {
  const { href } = await openNotice(ctx, input);
  redirect(href);
});

export const readAll = action(readAllInput, async (ctx, input) => {
  await readAllNotices(ctx, input);
  return { key: "notifications.readAllDone" };
});
