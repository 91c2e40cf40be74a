import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { people } from "../tables";
import type { Stoppable } from "./input";

export type MailChoices = Record<Stoppable, boolean>;

const choices = { digest: people.digest, reminders: people.reminders };
const wanted = (row: { digest: string; reminders: boolean }): MailChoices => ({ digest: row.digest !== "never", reminders: row.reminders });

/** Which mails the actor wants. */
export async function ownMailChoices(ctx: Context): Promise<MailChoices> {
  if (!ctx.actor.personId) throw new DomainError("not_signed_in", "errors.notSignedIn");
  const [row] = await ctx.db.select(choices).from(people).where(eq(people.id, ctx.actor.personId));
  if (!row) throw notFound();
  return wanted(row);
}

/** Which mails somebody wants, for whoever holds the token of one. Says nothing of who it is. */
export async function mailChoicesOf(ctx: Context, token: string): Promise<MailChoices> {
  if (!isId(token)) throw notFound();
  const [row] = await ctx.db
    .select(choices)
    .from(people)
    .where(and(eq(people.mailToken, token), isNull(people.leftAt)));
  if (!row) throw notFound();
  return wanted(row);
}

/** Where a mail of this kind is stopped: a page for people, and an address for mail programs. */
export const stopLinks = (ctx: Context, token: string, kind: Stoppable) => ({
  page: `${ctx.baseUrl}/afmelden/${token}?mail=${kind}`,
  oneClick: `${ctx.baseUrl}/api/afmelden/${token}?mail=${kind}`,
});
