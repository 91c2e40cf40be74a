"use server";

import { redirect } from "next/navigation";
import { dropAttachment } from "@/lib/documents/attachments/commands";
import { attachmentInput } from "@/lib/documents/attachments/input";
import { answer, askColleague, notMe, passOn, withdraw } from "@/lib/questions/commands";
import { answerInput, askInput, passOnInput, questionInput } from "@/lib/questions/input";
import { accept, thank, widen } from "@/lib/questions/outcome/commands";
import { acceptInput, thankInput, widenInput } from "@/lib/questions/outcome/input";
import { findQuestion } from "@/lib/questions/queries";
import { action } from "@/lib/web/action";

/** Where the form goes away with what was done, the next page says it: `gedaan` names the sentence. */
export const ask = action(askInput, async (ctx, input) => {
  const { id } = await askColleague(ctx, input);
  redirect(`/vragen/${id}?gedaan=gevraagd`);
});

export const sendAnswer = action(answerInput, async (ctx, input) => {
  await answer(ctx, input);
  const { askedBy, askerName } = await findQuestion(ctx, input.question);
  return askedBy === ctx.actor.personId ? { key: "questions.reactionDone" } : { key: "questions.answerDone", params: { name: askerName } };
});

export const passQuestionOn = action(passOnInput, async (ctx, input) => {
  const { name } = await passOn(ctx, input);
  redirect(`/vragen/${input.question}?gedaan=doorgegeven&aan=${encodeURIComponent(name)}`);
});

export const stepAside = action(questionInput, async (ctx, input) => {
  await notMe(ctx, input);
  redirect(`/vragen/${input.question}?gedaan=nietmij`);
});

export const acceptAnswer = action(acceptInput, async (ctx, input) => {
  const { question } = await accept(ctx, input);
  redirect(`/vragen/${question}?gedaan=geholpen`);
});

export const withdrawQuestion = action(questionInput, async (ctx, input) => {
  await withdraw(ctx, input);
  redirect(`/vragen/${input.question}?gedaan=ingetrokken`);
});

export const thankForAnswer = action(thankInput, async (ctx, input) => {
  const { question } = await thank(ctx, input);
  redirect(`/vragen/${question}?gedaan=bedankt`);
});

export const widenQuestion = action(widenInput, async (ctx, input) => {
  await widen(ctx, input);
  redirect(`/vragen/${input.question}?gedaan=verbreed`);
});

export const leaveFileOut = action(attachmentInput, async (ctx, input) => {
  await dropAttachment(ctx, input);
});
