"use server";

import { answerLead, leave, requestToJoin, withdraw } from "@/lib/membership/commands";
import { answerInput, joinInput, ownRequestInput } from "@/lib/membership/input";
import { action } from "@/lib/web/action";

/** The page itself says what happens next: it shows the state of the request. */
export const askToJoin = action(joinInput, async (ctx, input) => {
  await requestToJoin(ctx, input);
});

export const takeBack = action(ownRequestInput, async (ctx, input) => {
  await withdraw(ctx, input);
});

export const sendAnswer = action(answerInput, async (ctx, input) => {
  await answerLead(ctx, input);
});

export const leaveCircle = action(ownRequestInput, async (ctx, input) => {
  await leave(ctx, input);
});
