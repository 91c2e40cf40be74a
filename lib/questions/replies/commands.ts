import "server-only";
import { randomBytes } from "node:crypto";
import { eq, lt } from "drizzle-orm";
import { wordsFor } from "@/lib/i18n";
import type { Actor, Locale } from "@/lib/kernel/actor";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { after, DAY } from "@/lib/kernel/dates";
import { DomainError } from "@/lib/kernel/errors";
import { isMailAddress, type ReceivedMail, tagged } from "@/lib/kernel/mail";
import { hashOf } from "@/lib/kernel/secrets";
import { postLetter } from "@/lib/letters/commands";
import { stayWithin } from "@/lib/limits/commands";
import { findActor } from "@/lib/membership/queries";
import { people } from "@/lib/people/tables";
import { answer } from "../commands";
import { type AnswerInput, answerInput } from "../input";
import { questions, receivedMails, replyAddresses } from "../tables";
import { type Brought, bring, NOTHING_BROUGHT } from "./bringing";
import { replyText } from "./reply-text";

/** An address works as long as a letter is remembered; a mail that comes in twice comes within a month. */
const KEPT = { addresses: 90 * DAY, mails: 30 * DAY };

/** Answers by mail to one address in a day: more is a machine. */
const MAILS = { most: 10, windowMs: DAY };

/** The address at which this person answers this question by mail; undefined where mail cannot come in. */
export async function answerAddress(ctx: Context, questionId: string, personId: string): Promise<string | undefined> {
  const { answersTo } = ctx.mail;
  if (!answersTo) return undefined;
  const token = randomBytes(16).toString("hex");
  await ctx.db.insert(replyAddresses).values({ tokenHash: hashOf(token), questionId, personId, createdAt: ctx.now });
  return tagged(answersTo, token);
}

/**
 * `answered`: it stands under the question. `refused`: its sender was told why not. `known`: the same mail came before.
 * `ignored`: to no address of ours, or written by a machine.
 */
export type Outcome = "answered" | "refused" | "known" | "ignored";

/** Takes an answer that came by mail, with its files: from whom its address was made for, who may answer now. */
export function takeAnswer(ctx: Context, mail: ReceivedMail): Promise<Outcome> {
  return withFiles(ctx, mail, (brought) => inTransaction(ctx, (tx) => keep(tx, mail, brought)));
}

/** The same for a mail that somebody signed; null when that very message came before. What failed may come again as it is. */
export function takeSigned(ctx: Context, { signature, mail }: { signature: string; mail: ReceivedMail }): Promise<Outcome | null> {
  return withFiles(ctx, mail, (brought) =>
    inTransaction(ctx, async (tx) => ((await isNew(tx, `signature ${signature}`)) ? keep(tx, mail, brought) : null)),
  );
}

/** Files are stored and read before the transaction of their answer; when there comes none, they go again. */
async function withFiles<T extends Outcome | null>(ctx: Context, mail: ReceivedMail, take: (brought: Brought) => Promise<T>): Promise<T> {
  const brought = await bringIfAnswer(ctx, mail);
  const outcome = await take(brought).catch(async (error) => {
    await brought.forget();
    throw error;
  });
  if (outcome !== "answered") await brought.forget();
  return outcome;
}

async function bringIfAnswer(ctx: Context, mail: ReceivedMail): Promise<Brought> {
  if (mail.files.length === 0 || mail.isAutomatic || (await isKnown(ctx, mail.id))) return NOTHING_BROUGHT;
  const meant = await meantFor(ctx, mail.tags);
  const reading = meant && (await readMail(ctx, mail, meant));
  if (!reading || typeof reading === "string") return NOTHING_BROUGHT;
  return bring({ ...ctx, actor: reading.actor }, reading.input.question, mail.files);
}

async function keep(tx: Context, mail: ReceivedMail, brought: Brought): Promise<Outcome> {
  const meant = await meantFor(tx, mail.tags);
  if (!meant || mail.isAutomatic) return "ignored";
  if (!(await isNew(tx, mail.id))) return "known";
  await stayWithin(tx, `mail:${meant.tokenHash}`, MAILS, { key: "questions.tooManyToday" });
  const refusal = await refusalOf(tx, mail, meant, brought.files);
  if (refusal) await writeBack(tx, mail, meant, refusal);
  else if (brought.leftOut.length > 0) await writeBack(tx, mail, meant, "questions.mailWithoutFiles", brought.leftOut);
  return refusal ? "refused" : "answered";
}

type Meant = { tokenHash: string; questionId: string; personId: string; email: string | null; locale: Locale; title: string };

async function meantFor(tx: Context, tags: string[]): Promise<Meant | undefined> {
  for (const tag of tags) {
    const [found] = await tx.db
      .select({
        tokenHash: replyAddresses.tokenHash,
        questionId: replyAddresses.questionId,
        personId: replyAddresses.personId,
        email: people.email,
        locale: people.locale,
        title: questions.title,
      })
      .from(replyAddresses)
      .innerJoin(people, eq(people.id, replyAddresses.personId))
      .innerJoin(questions, eq(questions.id, replyAddresses.questionId))
      .where(eq(replyAddresses.tokenHash, hashOf(tag)));
    if (found) return found;
  }
  return undefined;
}

async function isNew(tx: Context, id: string): Promise<boolean> {
  const kept = await tx.db
    .insert(receivedMails)
    .values({ mailHash: hashOf(id), receivedAt: tx.now })
    .onConflictDoNothing()
    .returning({ hash: receivedMails.mailHash });
  return kept.length > 0;
}

async function isKnown(ctx: Context, id: string): Promise<boolean> {
  return (await ctx.db.$count(receivedMails, eq(receivedMails.mailHash, hashOf(id)))) > 0;
}

type Refusal = "questions.mailNotYours" | "questions.mailNoText" | "questions.mailTooLate";
type Reading = { actor: Actor; input: AnswerInput };

/** Whose answer it is and what it says, or why it is none. */
async function readMail(ctx: Context, mail: ReceivedMail, { email, questionId, personId }: Meant): Promise<Reading | Refusal> {
  if (!email || mail.from?.toLowerCase() !== email.toLowerCase()) return "questions.mailNotYours";
  const input = answerInput.safeParse({ question: questionId, body: replyText(mail.text) });
  if (!input.success) return "questions.mailNoText";
  const actor = await findActor(ctx, personId);
  return actor ? { actor, input: input.data } : "questions.mailTooLate";
}

/** Gives the answer, or says why not. */
async function refusalOf(tx: Context, mail: ReceivedMail, meant: Meant, files: string[]): Promise<Refusal | null> {
  const reading = await readMail(tx, mail, meant);
  if (typeof reading === "string") return reading;
  return answer({ ...tx, actor: reading.actor }, { ...reading.input, files }).then(() => null, tooLate);
}

function tooLate(error: unknown): Refusal {
  if (error instanceof DomainError) return "questions.mailTooLate";
  throw error;
}

type Said = Refusal | "questions.mailWithoutFiles";

/** Tells the sender alone; nothing of the question to who is not its receiver. */
async function writeBack(tx: Context, { from, id }: ReceivedMail, meant: Meant, said: Said, leftOut: string[] = []): Promise<void> {
  if (!isMailAddress(from)) return;
  const { locale, questionId, personId, title } = meant;
  const t = wordsFor(locale);
  const isStranger = said === "questions.mailNotYours";
  await postLetter(tx, {
    to: from,
    personId: isStranger ? null : personId,
    kind: "question",
    locale,
    subject: isStranger ? t("questions.mailNotYoursSubject") : t("questions.mailBackSubject", { title }),
    text: t(said, {
      link: isStranger ? tx.baseUrl : `${tx.baseUrl}/vragen/${questionId}`,
      leftOut: leftOut.map((line) => `- ${line}`).join("\n"),
    }),
    messageId: `answer-back-${hashOf(id).slice(0, 32)}@kenniskring`,
  });
}

export async function forgetOldReplies(ctx: Context): Promise<void> {
  await ctx.db.delete(replyAddresses).where(lt(replyAddresses.createdAt, after(ctx.now, -KEPT.addresses)));
  await ctx.db.delete(receivedMails).where(lt(receivedMails.receivedAt, after(ctx.now, -KEPT.mails)));
}
