import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { authorize } from "@/lib/policy/rules";
import { people } from "../tables";
import type { MailChoicesInput, Stoppable } from "./input";

const columns = ({ digest, reminders }: Partial<Record<Stoppable, boolean>>) => ({
  ...(digest === undefined ? {} : { digest: digest ? ("weekly" as const) : ("never" as const) }),
  ...(reminders === undefined ? {} : { reminders }),
});

/** A person chooses which mails they want. */
export async function chooseMails(ctx: Context, { digest, reminders }: MailChoicesInput): Promise<void> {
  const id = ctx.actor.personId ?? "";
  authorize(ctx.actor, "person.edit", { id });
  const chosen = columns({ digest: digest === "weekly", reminders: reminders === "yes" });
  await ctx.db.update(people).set(chosen).where(eq(people.id, id));
}

/** Stops a kind of mail, or takes that back, for whoever holds the token that is in it. */
export async function chooseByToken(ctx: Context, { token, kind, wanted }: { token: string; kind: Stoppable; wanted: boolean }) {
  if (!isId(token)) throw notFound();
  const changed = await ctx.db
    .update(people)
    .set(columns({ [kind]: wanted }))
    .where(and(eq(people.mailToken, token), isNull(people.leftAt)))
    .returning({ id: people.id });
  if (changed.length === 0) throw notFound();
}
