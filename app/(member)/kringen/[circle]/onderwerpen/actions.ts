"use server";

import { redirect } from "next/navigation";
import { planProposal, proposeTopic, takeBackVote, vote } from "@/lib/meetings/proposals/commands";
import { planProposalInput, proposeTopicInput, voteInput } from "@/lib/meetings/proposals/input";
import { idle } from "@/lib/ui/form-state";
import { action } from "@/lib/web/action";

const addVote = action(voteInput, async (ctx, input) => void (await vote(ctx, input)));
const removeVote = action(voteInput, async (ctx, input) => void (await takeBackVote(ctx, input)));

/** Comes back to the same wish, also without script. A vote that is refused shows as one that is not there. */
export async function castVote(form: FormData) {
  const change = form.get("wants") === "no" ? removeVote : addVote;
  await change(idle, form);
  redirect(
    `/kringen/${encodeURIComponent(String(form.get("circle")))}/onderwerpen#voorstel-${encodeURIComponent(String(form.get("proposal")))}`,
  );
}

export const propose = action(proposeTopicInput, async (ctx, input) => {
  const { id } = await proposeTopic(ctx, input);
  redirect(`/kringen/${encodeURIComponent(input.circle)}/onderwerpen?nieuw=ja#voorstel-${id}`);
});

export const plan = action(planProposalInput, async (ctx, input) => {
  const planned = await planProposal(ctx, input);
  return { key: "meetings.proposalPlanned", params: planned };
});
