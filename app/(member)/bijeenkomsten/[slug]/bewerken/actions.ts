"use server";

import { redirect } from "next/navigation";
import { cancelMeeting, changeMeeting, discardMeeting, publishMeeting } from "@/lib/meetings/commands";
import { changeMeetingInput, meetingInput } from "@/lib/meetings/input";
import { action } from "@/lib/web/action";

export const saveMeeting = action(changeMeetingInput, async (ctx, input) => {
  const { told } = await changeMeeting(ctx, input);
  return { key: told ? "meetings.savedTold" : "meetings.saved" };
});

export const publish = action(meetingInput, async (ctx, input) => {
  await publishMeeting(ctx, input);
  redirect(`/bijeenkomsten/${encodeURIComponent(input.meeting)}`);
});

export const cancel = action(meetingInput, async (ctx, input) => {
  await cancelMeeting(ctx, input);
  redirect(`/bijeenkomsten/${encodeURIComponent(input.meeting)}`);
});

export const discard = action(meetingInput, async (ctx, input) => {
  await discardMeeting(ctx, input);
  redirect("/agenda");
});
