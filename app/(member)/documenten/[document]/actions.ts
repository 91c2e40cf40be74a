"use server";

import { redirect } from "next/navigation";
import { discardDraft, withdrawDocument } from "@/lib/documents/commands";
import { documentInput, metadataInput } from "@/lib/documents/input";
import { editDocument, shareDocument } from "@/lib/documents/sharing/commands";
import { sayValidity } from "@/lib/documents/validity/commands";
import { validityInput } from "@/lib/documents/validity/input";
import { action } from "@/lib/web/action";

export const share = action(metadataInput, async (ctx, input) => {
  const { id } = await shareDocument(ctx, input);
  redirect(`/documenten/${id}?gedeeld=1`);
});

export const save = action(metadataInput, async (ctx, input) => {
  const { id } = await editDocument(ctx, input);
  redirect(`/documenten/${id}?bewaard=1`);
});

export const discard = action(documentInput, async (ctx, input) => {
  await discardDraft(ctx, input);
  redirect("/mijn/documenten");
});

export const withdraw = action(documentInput, async (ctx, input) => {
  await withdrawDocument(ctx, input);
});

export const sayStillValid = action(validityInput, async (ctx, { say }) => {
  const { title } = await sayValidity(ctx, say);
  return { key: say.answer === "valid" ? "validity.validSaid" : "validity.outdatedSaid", params: { title } };
});
