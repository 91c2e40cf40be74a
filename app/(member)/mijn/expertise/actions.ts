"use server";

import {
  addTopic,
  excludeSource,
  hideTerm,
  hideTopic,
  removeTopic,
  restoreSource,
  restoreTerm,
  restoreTopic,
  setHidden,
} from "@/lib/expertise/commands";
import { changeInput, hiddenInput, topicInput } from "@/lib/expertise/input";
import type { Context } from "@/lib/kernel/context";
import { nameOfTopic } from "@/lib/topics/queries";
import { action } from "@/lib/web/action";

const changes = {
  hide: { run: (ctx: Context, topic: string) => hideTopic(ctx, { topic }), key: "expertise.hidden" },
  restore: { run: (ctx: Context, topic: string) => restoreTopic(ctx, { topic }), key: "expertise.restored" },
  remove: { run: (ctx: Context, topic: string) => removeTopic(ctx, { topic }), key: "expertise.removed" },
  exclude: { run: (ctx: Context, source: string) => excludeSource(ctx, { source }), key: "expertise.excluded" },
  hideTerm: { run: (ctx: Context, term: string) => hideTerm(ctx, { term }), key: "expertise.termHidden" },
  restoreTerm: { run: (ctx: Context, term: string) => restoreTerm(ctx, { term }), key: "expertise.restored" },
  include: { run: (ctx: Context, source: string) => restoreSource(ctx, { source }), key: "expertise.restored" },
};

/** One form holds all these buttons, so that what happened is still said when the thing itself has gone. */
export const change = action(changeInput, async (ctx, input) => {
  const { what, target } = input.change;
  await changes[what].run(ctx, target);
  return { key: changes[what].key, params: { topic: await nameOfTopic(ctx, target) } };
});

export const add = action(topicInput, async (ctx, input) => {
  await addTopic(ctx, input);
  return { key: "expertise.added", params: { topic: await nameOfTopic(ctx, input.topic) } };
});

export const changeVisibility = action(hiddenInput, async (ctx, input) => {
  const hidden = input.hidden === "yes";
  await setHidden(ctx, { hidden });
  return { key: hidden ? "expertise.nowHidden" : "expertise.nowShown" };
});
