"use server";

import { redirect } from "next/navigation";
import { bringSheetIn, changeMany } from "@/lib/documents/bulk/commands";
import { manyInput, sheetInput } from "@/lib/documents/bulk/input";
import { action } from "@/lib/web/action";

export const change = action(manyInput, async (ctx, input) => {
  const { changed } = await changeMany(ctx, input);
  redirect(`/mijn/documenten/gegevens?${new URLSearchParams({ kring: input.circle, aangepast: String(changed) })}`);
});

export const bringIn = action(sheetInput, async (ctx, input) => {
  const { changed } = await bringSheetIn(ctx, input);
  return { key: "bulk.done", params: { changed } };
});
