import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { postLetter } from "@/lib/letters/commands";
import type { LetterKind } from "@/lib/letters/input";
import type { LetterSubject } from "@/lib/letters/tables";
import { alwaysTold, whenOf } from "@/lib/people/mail-choices/kinds";
import { stopLinks } from "@/lib/people/mail-choices/queries";
import { people } from "@/lib/people/tables";
import { type NoticeKind, notices } from "./tables";

/** Whom something is told, with what they chose. */
export const readerColumns = {
  id: people.id,
  name: people.name,
  email: people.email,
  locale: people.locale,
  mailKinds: people.mailKinds,
  mailToken: people.mailToken,
  calendarMails: people.calendarMails,
  suspendedAt: people.suspendedAt,
};

export type Reader = Pick<typeof people.$inferSelect, keyof typeof readerColumns>;

/** The kinds that are told one by one, and under which name their letters are counted. */
const letterKinds = {
  change: "meeting",
  invitation: "meeting",
  membership: "membership",
  requests: "membership",
  question: "question",
  answer: "question",
  task: "meeting",
  topic: "meeting",
  comment: "meeting",
  project: "project",
  register: "digest",
} as const satisfies Record<string, LetterKind>;

type Told = {
  kind: keyof typeof letterKinds;
  notice: { kind: NoticeKind; subjectId: string; detailId?: string };
  /** The same again is the same: told once, mailed once. */
  key: string;
  mail: { subject: string; text: string; calendar?: string; replyTo?: string };
  /** What has to be so still when its mail leaves. */
  about?: LetterSubject;
  /** It has to be answered before the next overview: who wants overviews gets it at once all the same. */
  isUrgent?: boolean;
};

/** Tells one person one thing, once: on the site, and by a mail of its own when they want that at once. Who may not come in hears nothing. */
export async function tell(ctx: Context, reader: Reader, { kind, notice, key, mail, about, isUrgent = false }: Told): Promise<void> {
  const chosen = whenOf(reader.mailKinds, kind);
  const when = isUrgent && chosen === "digest" ? "now" : chosen;
  if (reader.suspendedAt !== null || (when === "never" && !alwaysTold.includes(kind))) return;
  const { id: personId, email: to, locale, mailToken } = reader;
  const mailedAt = when === "now" && to !== null ? ctx.now : null;
  await inTransaction(ctx, async (tx) => {
    const [told] = await tx.db
      .insert(notices)
      .values({ personId, ...notice, key, at: tx.now, mailedAt })
      .onConflictDoNothing({ target: notices.key })
      .returning({ id: notices.id });
    if (!told || mailedAt === null || to === null) return;
    const stop = stopLinks(tx, mailToken, kind);
    const posted = { to, personId, kind: letterKinds[kind], locale, ...mail, stop, about };
    await postLetter(tx, { ...posted, messageId: `${key}@kenniskring` });
  });
}

/** Somebody as a reader; undefined for who is not there. */
export async function readerOf(ctx: Context, personId: string): Promise<Reader | undefined> {
  const [reader] = await ctx.db
    .select(readerColumns)
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.leftAt)));
  return reader;
}
