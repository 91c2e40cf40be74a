"use server";

import { keepSiteText, removeSiteFile } from "@/lib/admin/site/commands";
import { removeSiteFileInput, siteTextInput } from "@/lib/admin/site/input";
import { wordsFor } from "@/lib/i18n";
import { action } from "@/lib/web/action";

export const saveText = action(siteTextInput, async (ctx, input) => {
  await keepSiteText(ctx, input);
  return { key: "pages.textSaved" };
});

export const removeFile = action(removeSiteFileInput, async (ctx, input) => {
  await removeSiteFile(ctx, input);
  return { key: "pages.removed", params: { kind: wordsFor(ctx.actor.locale)(`pages.kinds.${input.kind}`) } };
});
