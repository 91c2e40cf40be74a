import "server-only";
import { formerNames } from "@/lib/geography/places";
import type { Context } from "@/lib/kernel/context";
import { listTopics, type Topic } from "@/lib/topics/queries";
import { type Names, namesFrom } from "./knowledge";

let kept: { key: string; names: Names } | undefined;

/** What things are called: the topics as they are now, and the municipalities as they were. Built again when either changes. */
export async function namesFor(ctx: Context): Promise<{ names: Names; topics: Topic[] }> {
  const topics = await listTopics(ctx);
  const key = JSON.stringify(topics);
  if (kept?.key !== key) kept = { key, names: namesFrom({ topics, formerNames: formerNames().map(({ old, current }) => [old, current]) }) };
  return { names: kept.names, topics };
}
