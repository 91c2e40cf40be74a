"use server";

import { redirect } from "next/navigation";
import { proposeTopic, takeBackVote, vote } from "@/lib/meetings/proposals/commands";
import { proposalInput, proposeTopicInput } from "@/lib/meetings/proposals/input";
import { idle } from "@/lib/ui/form-state";
import { action } from "@/lib/web/action";

const addVote = action(proposalInput, async (ctx, input) => void (await vote(ctx, input)));
const removeVote = action(proposalInput, async (ctx, input) => void (await takeBackVote(ctx, input)));

/** Comes back to the same wish, also without script. A vote that is refused shows as one that is not there. */
export async function castVote(form: FormData) {
  const change = form.get("wants") === "no" ? removeVote : addVote;
  await change(idle, form);
  const [circle, proposal] = [form.get("circle"), form.get("proposal")].map((value) => encodeURIComponent(String(value)));
  const list = `/kringen/${circle}/onderwerpen`;
  redirect(form.get("from") === "page" ? `${list}/${proposal}#stemmen` : `${list}#voorstel-${proposal}`);
}

export const propose = action(proposeTopicInput, async (ctx, input) => {
  const { id } = await proposeTopic(ctx, input);
  redirect(`/kringen/${encodeURIComponent(input.circle)}/onderwerpen?nieuw=ja#voorstel-${id}`);
});
