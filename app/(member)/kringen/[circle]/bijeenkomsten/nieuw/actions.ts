"use server";

import { redirect } from "next/navigation";
import { planMeeting } from "@/lib/meetings/commands";
import { planMeetingInput } from "@/lib/meetings/input";
import { action } from "@/lib/web/action";

export const planNewMeeting = action(planMeetingInput, async (ctx, { circle, circles, ...fields }) => {
  const { slug } = await planMeeting(ctx, { ...fields, circles: [...new Set([circle, ...circles])] });
  redirect(`/bijeenkomsten/${slug}/bewerken/programma`);
});
