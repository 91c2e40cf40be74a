"use server";

import { changeSearch, removeSearch, saveSearch } from "@/lib/search/saved/commands";
import { changeSearchInput, removeSearchInput, saveSearchInput } from "@/lib/search/saved/input";
import { action } from "@/lib/web/action";

export const keep = action(saveSearchInput, async (ctx, input) => {
  await saveSearch(ctx, input);
  return { key: "search.saved.kept", params: { name: input.name } };
});

export const change = action(changeSearchInput, async (ctx, input) => {
  await changeSearch(ctx, input);
  return { key: "search.saved.changed", params: { name: input.name } };
});

export const remove = action(removeSearchInput, async (ctx, input) => {
  await removeSearch(ctx, input);
  return { key: "search.saved.removed" };
});
