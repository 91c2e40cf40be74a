import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { type DigestChoice, people } from "../tables";
import { type Stoppable, stoppable } from "./input";
import { type MailKind, type MailKindChoices, mailKinds, type When, whenOf } from "./kinds";

export type MailChoices = { digest: DigestChoice; reminders: boolean; calendar: boolean; kinds: Record<MailKind, When> };

const choices = { digest: people.digest, reminders: people.reminders, calendar: people.calendarMails, mailKinds: people.mailKinds };

type Row = { digest: DigestChoice; reminders: boolean; calendar: boolean; mailKinds: MailKindChoices };

/** Which mails the actor wants, and when. */
export async function ownMailChoices(ctx: Context): Promise<MailChoices> {
  if (!ctx.actor.personId) throw new DomainError("not_signed_in", "errors.notSignedIn");
  const [row] = await ctx.db.select(choices).from(people).where(eq(people.id, ctx.actor.personId));
  if (!row) throw notFound();
  const kinds = Object.fromEntries(mailKinds.map((kind) => [kind, whenOf(row.mailKinds, kind)])) as Record<MailKind, When>;
  return { digest: row.digest, reminders: row.reminders, calendar: row.calendar, kinds };
}

/** Which mails still come, for whoever holds the token of one. Says nothing of who it is. */
export async function mailChoicesOf(ctx: Context, token: string): Promise<Record<Stoppable, boolean>> {
  if (!isId(token)) throw notFound();
  const [row] = await ctx.db
    .select(choices)
    .from(people)
    .where(and(eq(people.mailToken, token), isNull(people.leftAt)));
  if (!row) throw notFound();
  return Object.fromEntries(stoppable.map((kind) => [kind, comes(row, kind)])) as Record<Stoppable, boolean>;
}

function comes(row: Row, kind: Stoppable): boolean {
  if (kind === "digest") return row.digest !== "never";
  if (kind === "reminders" || kind === "calendar") return row[kind];
  return whenOf(row.mailKinds, kind) === "now";
}

/** Where a mail of this kind is stopped: a page for people, and an address for mail programs. */
export const stopLinks = (ctx: Pick<Context, "baseUrl">, token: string, kind: Stoppable) => ({
  page: `${ctx.baseUrl}/afmelden/${token}?mail=${kind}`,
  oneClick: `${ctx.baseUrl}/api/afmelden/${token}?mail=${kind}`,
});
