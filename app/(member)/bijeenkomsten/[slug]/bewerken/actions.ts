"use server";

import { redirect } from "next/navigation";
import { formatsFor } from "@/lib/i18n/formats";
import { cancelMeeting, changeMeeting, discardMeeting, publishMeeting } from "@/lib/meetings/commands";
import { cancelMeetingInput, changeMeetingInput, meetingInput } from "@/lib/meetings/input";
import { fieldNames } from "@/lib/meetings/planning/change-words";
import { chooseCircles } from "@/lib/meetings/planning/commands";
import { chooseCirclesInput } from "@/lib/meetings/planning/input";
import { action } from "@/lib/web/action";

export const saveMeeting = action(changeMeetingInput, async (ctx, input) => {
  const { told, kept, by } = await changeMeeting(ctx, input);
  if (kept.length === 0) return { key: told ? "meetings.savedTold" : "meetings.saved" };
  const fields = fieldNames(ctx.actor.locale, kept);
  return { key: by ? "planning.savedKept" : "planning.savedKeptSomebody", params: { name: by ?? "", fields } };
});

export const saveCircles = action(chooseCirclesInput, async (ctx, input) => {
  const { names } = await chooseCircles(ctx, input);
  return { key: "planning.circlesSaved", params: { circles: formatsFor(ctx.actor.locale).list(names) } };
});

export const publish = action(meetingInput, async (ctx, input) => {
  await publishMeeting(ctx, input);
  redirect(`/bijeenkomsten/${encodeURIComponent(input.meeting)}`);
});

export const cancel = action(cancelMeetingInput, async (ctx, input) => {
  await cancelMeeting(ctx, input);
  redirect(`/bijeenkomsten/${encodeURIComponent(input.meeting)}`);
});

export const discard = action(meetingInput, async (ctx, input) => {
  await discardMeeting(ctx, input);
  redirect("/agenda");
});
