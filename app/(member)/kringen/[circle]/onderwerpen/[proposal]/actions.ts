"use server";

import { redirect } from "next/navigation";
import type { Context } from "@/lib/kernel/context";
import { changeProposal, withdrawProposal } from "@/lib/meetings/proposals/commands";
import { comment, removeComment } from "@/lib/meetings/proposals/comments/commands";
import { commentInput, removeCommentInput } from "@/lib/meetings/proposals/comments/input";
import { changeProposalInput, proposalInput } from "@/lib/meetings/proposals/input";
import { mergeProposal, planProposal, setAside, wantAgain } from "@/lib/meetings/proposals/leading/commands";
import { mergeProposalInput, planProposalInput, setAsideInput } from "@/lib/meetings/proposals/leading/input";
import { offerTalk, takeBackOffer } from "@/lib/meetings/proposals/offers/commands";
import { offerInput } from "@/lib/meetings/proposals/offers/input";
import { addressOfProposal } from "@/lib/meetings/proposals/queries";
import { action } from "@/lib/web/action";

/** Back to the wish: `?gedaan=` is what it says there. */
const backTo = async (ctx: Context, proposal: string, place: string) => redirect(`${await addressOfProposal(ctx, proposal)}${place}`);

export const addComment = action(commentInput, async (ctx, input) => {
  await comment(ctx, input);
  return { key: "proposals.commented" };
});

export const takeCommentAway = action(removeCommentInput, async (ctx, input) => void (await removeComment(ctx, input)));

export const offer = action(offerInput, async (ctx, input) => {
  await offerTalk(ctx, input);
  return { key: "proposals.offered" };
});

export const takeOfferBack = action(proposalInput, async (ctx, input) => void (await takeBackOffer(ctx, input)));

export const change = action(changeProposalInput, async (ctx, input) => {
  await changeProposal(ctx, input);
  await backTo(ctx, input.proposal, "?gedaan=changed");
});

export const withdraw = action(proposalInput, async (ctx, input) => {
  await withdrawProposal(ctx, input);
  await backTo(ctx, input.proposal, "");
});

export const plan = action(planProposalInput, async (ctx, input) => {
  const { isAnnounced } = await planProposal(ctx, input);
  await backTo(ctx, input.proposal, `?gedaan=${isAnnounced ? "planned" : "plannedInDraft"}`);
});

export const putAside = action(setAsideInput, async (ctx, input) => {
  await setAside(ctx, input);
  await backTo(ctx, input.proposal, "?gedaan=setAsideDone");
});

export const putBack = action(proposalInput, async (ctx, input) => {
  await wantAgain(ctx, input);
  await backTo(ctx, input.proposal, "?gedaan=wantAgainDone");
});

export const merge = action(mergeProposalInput, async (ctx, input) => {
  await mergeProposal(ctx, input);
  await backTo(ctx, input.into, "");
});
