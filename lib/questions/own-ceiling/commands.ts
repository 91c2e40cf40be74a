import "server-only";
import { eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { numberIn } from "@/lib/kernel/numbers";
import { people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { ceilingsOf } from "../numbers/queries";
import type { OwnCeilingInput } from "./input";

/** "At most so many questions at once for me." What waits already stays. */
export async function setOwnCeiling(ctx: Context, { mostWaiting: typed }: OwnCeilingInput): Promise<void> {
  const id = ctx.actor.personId ?? "";
  authorize(ctx.actor, "person.edit", { id });
  const { mostWaiting: most } = await ceilingsOf(ctx);
  const mostWaiting = typed === "" ? null : numberIn(typed, { min: 1, max: most, whole: true });
  if (typed !== "" && mostWaiting === null) throw new DomainError("invalid", "questions.ownCeilingWrong", { most }, "mostWaiting");
  await ctx.db.update(people).set({ mostWaiting }).where(eq(people.id, id));
}
