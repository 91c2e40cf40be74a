import "server-only";
import { randomBytes } from "node:crypto";
import { eq, lt } from "drizzle-orm";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
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
import { answerInput } from "../input";
import { questions, receivedMails, replyAddresses } from "../tables";
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

/** Takes an answer that came by mail: from whom its address was made for, who may answer now. */
export function takeAnswer(ctx: Context, mail: ReceivedMail): Promise<Outcome> {
  return inTransaction(ctx, async (tx) => {
    const meant = await meantFor(tx, mail.tags);
    if (!meant || mail.isAutomatic) return "ignored";
    if (!(await isNew(tx, mail.id))) return "known";
    await stayWithin(tx, `mail:${meant.tokenHash}`, MAILS, { key: "questions.tooManyToday" });
    const refusal = await refusalOf(tx, mail, meant);
    if (refusal) await writeBack(tx, mail, meant, refusal);
    else if (mail.files > 0) await writeBack(tx, mail, meant, "questions.mailWithoutFiles");
    return refusal ? "refused" : "answered";
  });
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

type Refusal = "questions.mailNotYours" | "questions.mailNoText" | "questions.mailTooLate" | "questions.mailWithoutFiles";

/** Gives the answer, or says why not. */
async function refusalOf(tx: Context, mail: ReceivedMail, { email, questionId, personId }: Meant): Promise<Refusal | null> {
  if (!email || mail.from?.toLowerCase() !== email.toLowerCase()) return "questions.mailNotYours";
  const input = answerInput.safeParse({ question: questionId, body: replyText(mail.text) });
  if (!input.success) return "questions.mailNoText";
  const actor = await findActor(tx, personId);
  if (!actor) return "questions.mailTooLate";
  return answer({ ...tx, actor }, input.data).then(() => null, tooLate);
}

function tooLate(error: unknown): Refusal {
  if (error instanceof DomainError) return "questions.mailTooLate";
  throw error;
}

/** Tells the sender alone; nothing of the question to who is not its receiver. */
async function writeBack(tx: Context, { from, id }: ReceivedMail, meant: Meant, said: Refusal): Promise<void> {
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
    text: t(said, { link: isStranger ? tx.baseUrl : `${tx.baseUrl}/vragen/${questionId}` }),
    messageId: `answer-back-${hashOf(id).slice(0, 32)}@kenniskring`,
  });
}

/** The same for a mail that somebody signed; null when that very message came before. What failed may come again as it is. */
export function takeSigned(ctx: Context, { signature, mail }: { signature: string; mail: ReceivedMail }): Promise<Outcome | null> {
  return inTransaction(ctx, async (tx) => ((await isNew(tx, `signature ${signature}`)) ? takeAnswer(tx, mail) : null));
}

export async function forgetOldReplies(ctx: Context): Promise<void> {
  await ctx.db.delete(replyAddresses).where(lt(replyAddresses.createdAt, after(ctx.now, -KEPT.addresses)));
  await ctx.db.delete(receivedMails).where(lt(receivedMails.receivedAt, after(ctx.now, -KEPT.mails)));
}
