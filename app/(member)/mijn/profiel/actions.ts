"use server";

import { editProfile, setAbsence } from "@/lib/people/commands";
import { absenceInput, profileInput } from "@/lib/people/input";
import { setOwnCeiling } from "@/lib/questions/own-ceiling/commands";
import { ownCeilingInput } from "@/lib/questions/own-ceiling/input";
import { action } from "@/lib/web/action";

export const saveProfile = action(profileInput, async (ctx, input) => {
  const { moved } = await editProfile(ctx, input);
  return { key: moved ? "people.savedMoved" : "people.saved" };
});

export const saveAbsence = action(absenceInput, async (ctx, input) => {
  await setAbsence(ctx, input);
  return { key: input.until ? "people.absenceSaved" : "people.absenceEnded" };
});

export const saveOwnCeiling = action(ownCeilingInput, async (ctx, input) => {
  await setOwnCeiling(ctx, input);
  return { key: input.mostWaiting ? "questions.ownCeilingSaved" : "questions.ownCeilingGone" };
});
