"use server";

import { redirect } from "next/navigation";
import { decide } from "@/lib/projects/decisions/commands";
import { decisionInput } from "@/lib/projects/decisions/input";
import { say, unsay } from "@/lib/projects/discussion/commands";
import { sayInput, unsayInput } from "@/lib/projects/discussion/input";
import { placeDocument, removeDocument } from "@/lib/projects/documents/commands";
import { placeDocumentInput } from "@/lib/projects/input";
import { leave, setContact, takePart } from "@/lib/projects/participation/commands";
import { contactInput, leaveInput, takePartInput } from "@/lib/projects/participation/input";
import { action } from "@/lib/web/action";

/** The form goes away with what was done; the page says it: `gedaan` names the sentence. */
export const takePartIn = action(takePartInput, async (ctx, input) => {
  await takePart(ctx, input);
  redirect(`/samenwerken/${input.project}?gedaan=${input.state === "joined" ? "mee" : "interesse"}`);
});

export const leaveProject = action(leaveInput, async (ctx, input) => {
  await leave(ctx, input);
  redirect("/samenwerken");
});

export const saySomething = action(sayInput, async (ctx, input) => {
  await say(ctx, input);
  return { key: "projects.said" };
});

export const takeBack = action(unsayInput, async (ctx, input) => {
  await unsay(ctx, input);
  return { key: "projects.unsaid" };
});

export const layDocument = action(placeDocumentInput, async (ctx, input) => {
  const { title } = await placeDocument(ctx, input);
  return { key: "projects.documentPlaced", params: { title } };
});

export const takeDocument = action(placeDocumentInput, async (ctx, input) => {
  await removeDocument(ctx, input);
  return { key: "projects.documentGone" };
});

export const changeContact = action(contactInput, async (ctx, input) => {
  const { name } = await setContact(ctx, input);
  return { key: "projects.contactSaved", params: { name } };
});

export const saveDecision = action(decisionInput, async (ctx, input) => {
  await decide(ctx, input);
  return { key: "projects.decisionSaved" };
});
