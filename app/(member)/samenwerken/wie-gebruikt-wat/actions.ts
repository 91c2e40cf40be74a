"use server";

import { redirect } from "next/navigation";
import { keepUsage, removeUsage } from "@/lib/landscape/commands";
import { entryInput, mergeProductsInput, productInput, usageInput, usageSheetInput } from "@/lib/landscape/input";
import { mergeProducts, renameProduct } from "@/lib/landscape/products/commands";
import { bringUsageSheetIn } from "@/lib/landscape/sheet/commands";
import { vouchForUsage } from "@/lib/landscape/stale/commands";
import { action } from "@/lib/web/action";

const HERE = "/samenwerken/wie-gebruikt-wat";

/** Where the form goes away with what was done, the next page says it: `gedaan` names the sentence. */
export const save = action(usageInput, async (ctx, input) => {
  const { product } = await keepUsage(ctx, input);
  redirect(`${HERE}/${product}?gedaan=bewaard`);
});

export const remove = action(entryInput, async (ctx, input) => {
  const { name, organisation } = await removeUsage(ctx, input);
  redirect(`${HERE}/bestuur/${organisation}?${new URLSearchParams({ weg: name })}`);
});

export const sayStillRight = action(entryInput, async (ctx, input) => {
  const { name } = await vouchForUsage(ctx, input);
  return { key: "landscape.stillSaid", params: { name } };
});

export const rename = action(productInput, async (ctx, input) => {
  const { name } = await renameProduct(ctx, input);
  return { key: "landscape.renamed", params: { name } };
});

export const merge = action(mergeProductsInput, async (ctx, input) => {
  await mergeProducts(ctx, input);
  redirect(`${HERE}/${input.into}`);
});

export const bringIn = action(usageSheetInput, async (ctx, input) => {
  const counts = await bringUsageSheetIn(ctx, input);
  return { key: "landscape.sheetDone", params: counts };
});
