"use server";

import { redirect } from "next/navigation";
import { archiveCircle, describeCircle, placeCircle, reopenCircle, startCircle } from "@/lib/circles/commands";
import { circleInput, closingInput, placesInput, wordsInput } from "@/lib/circles/input";
import { handleWish, tellWishes } from "@/lib/circles/wishes/commands";
import { handleWishInput, tellWishesInput } from "@/lib/circles/wishes/input";
import { appointByMail } from "@/lib/membership/roles/commands";
import { appointByMailInput } from "@/lib/membership/roles/input";
import { action } from "@/lib/web/action";

export const start = action(circleInput, async (ctx, input) => {
  const { slug } = await startCircle(ctx, input);
  redirect(`/beheer/kringen/${slug}?nieuw=1`);
});

export const saveWords = action(wordsInput, async (ctx, input) => {
  await describeCircle(ctx, input);
  return { key: "circles.wordsSaved" };
});

export const savePlaces = action(placesInput, async (ctx, input) => {
  const { count } = await placeCircle(ctx, input);
  return { key: "circles.whereSaved", params: { count } };
});

export const closeOrReopen = action(closingInput, async (ctx, { press, ...input }) => {
  if (press === "close") await archiveCircle(ctx, input);
  else await reopenCircle(ctx, input);
  return { key: press === "close" ? "circles.archivedNow" : "circles.reopened" };
});

export const appointSomebody = action(appointByMailInput, async (ctx, input) => {
  const { name } = await appointByMail(ctx, input);
  return { key: "membership.appointed", params: { name, role: input.role } };
});

export const tickOffWish = action(handleWishInput, async (ctx, input) => {
  await handleWish(ctx, input);
  return { key: "circles.wishHandledNow" };
});

export const mailWishes = action(tellWishesInput, async (ctx, input) => {
  const { count } = await tellWishes(ctx, input);
  return { key: "circles.wishesToldNow", params: { count } };
});
