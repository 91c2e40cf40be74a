"use server";

import { redirect } from "next/navigation";
import { mergeTopics } from "@/lib/admin/topics/commands";
import { addTopic, editTopic, setTopicUse } from "@/lib/topics/commands";
import { addTopicInput, editTopicInput, mergeTopicsInput, retireTopicInput } from "@/lib/topics/input";
import { action } from "@/lib/web/action";

export const add = action(addTopicInput, async (ctx, input) => {
  const { id } = await addTopic(ctx, input);
  redirect(`/beheer/onderwerpen/${id}`);
});

export const edit = action(editTopicInput, async (ctx, input) => {
  const { name } = await editTopic(ctx, input);
  return { key: "topics.saved", params: { topic: name } };
});

export const changeUse = action(retireTopicInput, async (ctx, input) => {
  const { name } = await setTopicUse(ctx, input);
  return { key: input.use === "retire" ? "topics.retiredDone" : "topics.restored", params: { topic: name } };
});

export const merge = action(mergeTopicsInput, async (ctx, input) => {
  const { from, into } = await mergeTopics(ctx, input);
  return { key: "topics.merged", params: { topic: from, into } };
});
