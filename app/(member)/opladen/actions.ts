"use server";

import { placeInCircle } from "@/lib/documents/placing/commands";
import { placeInput } from "@/lib/documents/placing/input";
import { dropUpload } from "@/lib/documents/uploads/commands";
import { uploadInput } from "@/lib/documents/uploads/input";
import { action } from "@/lib/web/action";

export const forget = action(uploadInput, async (ctx, input) => {
  await dropUpload(ctx, input);
});

export const place = action(placeInput, async (ctx, input) => {
  const { title, circle } = await placeInCircle(ctx, input);
  return { key: "uploads.placed", params: { title, circle } };
});
