"use server";

import { leaveWish } from "@/lib/circles/wishes/commands";
import { wishInput } from "@/lib/circles/wishes/input";
import { action } from "@/lib/web/action";

export const wishForCircle = action(wishInput, async (ctx, input) => {
  await leaveWish(ctx, input);
  return { key: "circles.wishLeft" };
});
