"use server";

import { redirect } from "next/navigation";
import { addPart, changePart, removePart, saveValues, strikeSection } from "@/lib/projects/text/copies/commands";
import * as shapes from "@/lib/projects/text/input";
import { action } from "@/lib/web/action";

export const fillIn = action(shapes.valuesInput, async (ctx, { project, ...given }) => {
  await saveValues(ctx, { project, values: shapes.valuesIn(given) });
  return { key: "texts.localSaved" };
});

export const strike = action(shapes.strikeInput, async (ctx, { strike: wish, ...input }) => {
  await strikeSection(ctx, { ...input, strike: wish === "yes" });
  return { key: "texts.localDone" };
});

export const addOwn = action(shapes.addPartInput, async (ctx, input) => {
  await addPart(ctx, input);
  return { key: "texts.localAdded" };
});

export const changeOwn = action(shapes.changePartInput, async (ctx, input) => {
  await changePart(ctx, input);
  return { key: "texts.localDone" };
});

export const removeOwn = action(shapes.partInput, async (ctx, input) => {
  await removePart(ctx, input);
  redirect(`/samenwerken/${input.project}/tekst/lokaal?gedaan=weg`);
});
