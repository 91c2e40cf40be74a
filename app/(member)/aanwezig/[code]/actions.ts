"use server";

import { checkIn } from "@/lib/meetings/attendance/presence/commands";
import { checkInInput } from "@/lib/meetings/attendance/presence/input";
import { action } from "@/lib/web/action";

/** The page says what came of it, also when it is opened again. */
export const iAmHere = action(checkInInput, async (ctx, input) => void (await checkIn(ctx, input)));
