import "server-only";
import { findOwned } from "@/lib/documents/queries";
import type { Context } from "@/lib/kernel/context";
import { notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { authorize, can } from "@/lib/policy/rules";
import { questionSubject } from "@/lib/questions/queries";
import type { InspectedKind } from "./input";

type Thing = { kind: InspectedKind; id: string };

/** The circles that a thing belongs to, and whether the actor may read it already. Throws when there is no such thing. */
export async function inspectable(ctx: Context, { kind, id }: Thing): Promise<{ circleIds: string[]; isOpen: boolean }> {
  authorize(ctx.actor, "content.inspect", null);
  if (!isId(id)) throw notFound();
  if (kind === "document") {
    const document = await findOwned(ctx, id);
    // A draft is its owner's alone, and of what was withdrawn there is nothing to read.
    if (document.state !== "shared") throw notFound();
    return { circleIds: document.circleIds, isOpen: can(ctx.actor, "document.read", document) };
  }
  const question = await questionSubject(ctx, id);
  return { circleIds: question.circleId ? [question.circleId] : [], isOpen: can(ctx.actor, "question.read", question) };
}

/** Whether this actor is an admin to whom a thing that exists is closed until they say why they open it. */
export async function asksForReason(ctx: Context, thing: Thing): Promise<boolean> {
  if (!can(ctx.actor, "content.inspect", null)) return false;
  return inspectable(ctx, thing).then(
    ({ isOpen }) => !isOpen,
    () => false,
  );
}
