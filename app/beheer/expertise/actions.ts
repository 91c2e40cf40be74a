"use server";

import { redirect } from "next/navigation";
import { applyNumbers, checkNumbers } from "@/lib/expertise/numbers/commands";
import { chosenInput, numbersInput } from "@/lib/expertise/numbers/input";
import { action } from "@/lib/web/action";
import { addressOf } from "./_components/address";

export const compare = action(numbersInput, async (ctx, input) => {
  await checkNumbers(ctx, input);
  redirect(addressOf("/beheer/expertise/vergelijken", input.numbers));
});

export const apply = action(chosenInput, async (ctx, input) => {
  await applyNumbers(ctx, input);
  redirect("/beheer/expertise?toegepast=ja");
});
