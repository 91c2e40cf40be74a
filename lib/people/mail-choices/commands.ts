import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { authorize } from "@/lib/policy/rules";
import { people } from "../tables";
import type { MailChoicesInput, Stoppable } from "./input";
import type { MailKindChoices } from "./kinds";

/** Whatever was chosen before for other kinds stays. */
const kindsWith = (chosen: MailKindChoices) => sql`${people.mailKinds} || ${JSON.stringify(chosen)}::jsonb`;

/** A person chooses which mails they want, and when. */
export async function chooseMails(
  ctx: Context,
  { digest, reminders, calendar, ...kinds }: MailChoicesInput & MailKindChoices,
): Promise<void> {
  const id = ctx.actor.personId ?? "";
  authorize(ctx.actor, "person.edit", { id });
  await ctx.db
    .update(people)
    .set({
      digest,
      reminders: reminders === "yes",
      calendarMails: calendar === undefined ? undefined : calendar === "yes",
      mailKinds: kindsWith(kinds),
    })
    .where(eq(people.id, id));
}

/** Stops a kind of mail, or takes that back, for whoever holds the token that is in it. */
export async function chooseByToken(ctx: Context, { token, kind, wanted }: { token: string; kind: Stoppable; wanted: boolean }) {
  if (!isId(token)) throw notFound();
  const changed = await ctx.db
    .update(people)
    .set(columns(kind, wanted))
    .where(and(eq(people.mailToken, token), isNull(people.leftAt)))
    .returning({ id: people.id });
  if (changed.length === 0) throw notFound();
}

function columns(kind: Stoppable, wanted: boolean) {
  if (kind === "reminders") return { reminders: wanted };
  if (kind === "calendar") return { calendarMails: wanted };
  if (kind !== "digest") return { mailKinds: kindsWith({ [kind]: wanted ? "now" : "never" }) };
  // Pressed twice, it leaves a daily digest daily.
  return { digest: wanted ? sql`case when ${people.digest} = 'never' then 'weekly' else ${people.digest} end` : ("never" as const) };
}
