import "server-only";
import { and, eq, inArray, lt, or, sql } from "drizzle-orm";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { after, DAY } from "@/lib/kernel/dates";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { NotSent } from "@/lib/kernel/mail";
import { oneLine } from "@/lib/kernel/text";
import { enqueue } from "@/lib/outbox/commands";
import { patience, type WorkData } from "@/lib/outbox/work";
import { authorize } from "@/lib/policy/rules";
import { htmlOf } from "./html";
import type { LetterKind } from "./input";
import { type LetterSubject, letters } from "./tables";

export type NewLetter = {
  messageId: string;
  to: string;
  personId: string | null;
  kind: LetterKind;
  locale: Locale;
  subject: string;
  /** What it says; see lib/letters/html.ts for what a line may be. */
  text: string;
  /** An appointment for the receiver's calendar; see lib/meetings/ics.ts. */
  calendar?: string;
  /** Where an answer by mail goes. */
  replyTo?: string;
  /** Where letters like this one are stopped: a page for people, and an address for mail programs. */
  stop?: { page: string; oneClick: string };
  /** What has to be so still when it leaves. */
  about?: LetterSubject;
};

/** Leaves a letter to be sent. The same letter again changes nothing. */
export function postLetter(ctx: Context, { stop, ...letter }: NewLetter): Promise<void> {
  const subject = oneLine(letter.subject);
  const t = wordsFor(letter.locale);
  const howToStop = stop ? t("letters.stop", { link: stop.page }) : t("letters.concernsYou");
  const text = letter.text.replace(/(\nKenniskringen)?$/, (name) => `\n${howToStop}${name}`);
  const html = htmlOf({ ...letter, subject, text, baseUrl: ctx.baseUrl });
  return inTransaction(ctx, async (tx) => {
    const [posted] = await tx.db
      .insert(letters)
      .values({ ...letter, subject, text, html, unsubscribe: stop?.oneClick, createdAt: tx.now })
      .onConflictDoNothing({ target: letters.messageId })
      .returning({ id: letters.id });
    if (posted) await enqueue(tx, "mail.send", { letter: posted.id });
  });
}

/** Whether what a letter is about is so still, for the person it goes to: known by those who write such letters. */
export type StillSo = (ctx: Context, about: LetterSubject, personId: string | null) => Promise<boolean>;

/**
 * Sends a letter that waits. Throws while it makes sense to try again later. What is no longer so leaves no trace: should it be so
 * again, the same letter may be posted again.
 */
export async function sendLetter(ctx: Context, { letter: id }: WorkData["mail.send"], isStillSo: StillSo): Promise<void> {
  const [letter] = await ctx.db
    .select()
    .from(letters)
    .where(and(eq(letters.id, id), eq(letters.state, "waiting")));
  if (!letter) return;
  if (letter.about && !(await isStillSo(ctx, letter.about, letter.personId))) return drop(ctx, id);
  const { to, subject, text, html, calendar, messageId, unsubscribe, replyTo } = letter;
  const written = { subject, text, html, calendar: calendar || undefined, replyTo: replyTo ?? undefined };
  try {
    await ctx.mail.send({ to, ...written, messageId, tag: id, unsubscribe: unsubscribe ?? undefined });
  } catch (error) {
    await writeDown(ctx, id, problemOf(error));
    if (isHopeless(error, letter.attempts + 1)) return;
    throw error;
  }
  await ctx.db
    .update(letters)
    .set({ state: "sent", sentAt: ctx.now, attempts: letter.attempts + 1, ...EMPTY, problem: null, problemAt: null })
    .where(and(eq(letters.id, id), eq(letters.state, "waiting")));
}

/** Once it is sent, what a letter said is kept nowhere. */
export const EMPTY = { text: "", html: "", calendar: "", replyTo: null };

async function drop(ctx: Context, id: string): Promise<void> {
  await ctx.db.delete(letters).where(and(eq(letters.id, id), eq(letters.state, "waiting")));
}

const problemOf = (error: unknown): NotSent => (error instanceof NotSent ? error : new NotSent("unknown", false));

const isHopeless = (error: unknown, attempts: number) => problemOf(error).forGood || attempts >= patience["mail.send"].tries;

async function writeDown(ctx: Context, id: string, { problem, forGood }: NotSent): Promise<void> {
  const isOver = sql`${forGood} or ${letters.attempts} + 1 >= ${patience["mail.send"].tries}`;
  await ctx.db
    .update(letters)
    .set({
      problem,
      problemAt: ctx.now,
      attempts: sql`${letters.attempts} + 1`,
      state: sql`case when ${isOver} then 'refused' else ${letters.state} end`,
    })
    .where(eq(letters.id, id));
}

/** Sends a letter again that was refused, or now instead of later. What was sent has no text any more. */
export async function retryLetter(ctx: Context, { letter: id }: { letter: string }): Promise<{ to: string }> {
  authorize(ctx.actor, "mail.see", null);
  if (!isId(id)) throw notFound();
  return inTransaction(ctx, async (tx) => {
    const [letter] = await tx.db
      .update(letters)
      .set({ state: "waiting", attempts: 0 })
      .where(and(eq(letters.id, id), inArray(letters.state, ["waiting", "refused"]), sql`${letters.text} <> ''`))
      .returning({ id: letters.id, to: letters.to });
    if (!letter) throw new DomainError("conflict", "letters.notAgain");
    await enqueue(tx, "mail.send", { letter: letter.id });
    return { to: letter.to };
  });
}

type Secret = Pick<NewLetter, "to" | "locale" | "subject" | "text" | "messageId"> & { id: string; kind?: LetterKind };

/** Sends a letter whose text must be kept nowhere. What became of it is known all the same. */
export async function sendSecret(ctx: Context, { id, kind = "sign-in", ...letter }: Secret): Promise<void> {
  const { to, locale, subject, messageId } = letter;
  const known = { messageId, attempts: sql`${letters.attempts} + 1` };
  const row = { id, to, locale, subject, messageId, kind, text: "", attempts: 1, createdAt: ctx.now };
  const note = (outcome: Partial<typeof letters.$inferInsert>) =>
    ctx.db
      .insert(letters)
      .values({ ...row, ...outcome })
      .onConflictDoUpdate({ target: letters.id, set: { ...known, ...outcome } });
  try {
    await ctx.mail.send({ ...letter, html: htmlOf({ ...letter, baseUrl: ctx.baseUrl }), tag: id });
  } catch (error) {
    const { problem, forGood } = problemOf(error);
    await note({ state: forGood ? "refused" : "waiting", problem, problemAt: ctx.now });
    if (forGood) return;
    throw error;
  }
  await note({ state: "sent", sentAt: ctx.now, problem: null, problemAt: null });
}

/** A letter that waited until it was of no use any more. */
export async function giveUpSecret(ctx: Context, id: string): Promise<void> {
  await ctx.db
    .update(letters)
    .set({ state: "refused" })
    .where(and(eq(letters.id, id), eq(letters.state, "waiting")));
}

/** What became of a letter is kept this long; of the mails that sign somebody in, long enough to see one come back. */
const KEPT = { letters: 90 * DAY, signIn: 7 * DAY };

export async function forgetOldLetters(ctx: Context): Promise<void> {
  const old = lt(letters.createdAt, after(ctx.now, -KEPT.letters));
  const oldSignIn = and(eq(letters.kind, "sign-in"), lt(letters.createdAt, after(ctx.now, -KEPT.signIn)));
  await ctx.db.delete(letters).where(or(old, oldSignIn));
}
