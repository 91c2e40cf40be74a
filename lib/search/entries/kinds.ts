import "server-only";
import type { Context } from "@/lib/kernel/context";
import type { EntryKind } from "@/lib/kernel/search-index";
import { circleKind } from "./circles";
import { documentKind } from "./documents";
import { frameworkKind } from "./frameworks";
import type { Kind, Result } from "./kind";
import { meetingKind } from "./meetings";
import { personKind } from "./people";
import { productKind } from "./products";
import { projectKind } from "./projects";
import { questionKind } from "./questions";

/** Every kind of thing that is found by its own entry. Topics are found by name, in suggestions. */
export const kinds: Partial<Record<EntryKind, Kind>> = {
  document: documentKind,
  meeting: meetingKind,
  question: questionKind,
  person: personKind,
  circle: circleKind,
  project: projectKind,
  product: productKind,
  framework: frameworkKind,
};

/** `document:<uuid>` as its two halves. */
export function splitId(entryId: string): [EntryKind, string] {
  const [kind = "", id = ""] = entryId.split(":");
  return [kind as EntryKind, id];
}

/** Of these entries, what this actor may read now, in the order asked. */
export async function readable(ctx: Context, entryIds: string[]): Promise<Result[]> {
  const perKind = new Map<EntryKind, string[]>();
  for (const [kind, id] of entryIds.map(splitId)) perKind.set(kind, [...(perKind.get(kind) ?? []), id]);
  const found = new Map<string, Result>();
  for (const [kind, ids] of perKind) {
    for (const result of (await kinds[kind]?.readable(ctx, ids)) ?? []) found.set(result.id, result);
  }
  return entryIds.flatMap((id) => found.get(id) ?? []);
}
