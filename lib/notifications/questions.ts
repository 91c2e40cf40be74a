import "server-only";
import { eq } from "drizzle-orm";
import { wordsFor } from "@/lib/i18n";
import { phoneText } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { postLetter } from "@/lib/letters/commands";
import { findActor } from "@/lib/membership/queries";
import type { WorkData } from "@/lib/outbox/work";
import { findQuestion, type QuestionView } from "@/lib/questions/queries";
import { answers } from "@/lib/questions/tables";

/** Mails a question to somebody whom it was put to, or to the lead of the circle that it was put to. */
export async function notifyQuestionAsked(ctx: Context, { question: id, person }: WorkData["notify.question-asked"]): Promise<void> {
  const reader = await asReader(ctx, person);
  if (!reader) return;
  const question = await findQuestion(reader, id);
  const asked = question.asked.find(({ personId }) => personId === person);
  if (question.state !== "open" || (asked && asked.state !== "asked")) return;
  const t = wordsFor(reader.actor.locale);
  const passer = asked?.passedOnBy ? question.asked.find(({ personId }) => personId === asked.passedOnBy) : undefined;
  const asker = question.askerName;
  const why = passer
    ? t("questions.mailWhyPassed", { name: passer.name, asker })
    : asked
      ? t("questions.mailWhyAsked", { asker })
      : t("questions.mailWhyLead", { circle: question.circle ?? "" });
  await postLetter(ctx, {
    to: reader.email,
    personId: person,
    kind: "question",
    locale: reader.actor.locale,
    subject: t(question.urgent ? "questions.mailSubjectUrgent" : "questions.mailSubject", { asker, title: question.title }),
    text: t("questions.mailAsked", {
      name: reader.actor.name,
      asker: signature(question),
      title: question.title,
      body: question.body ? `\n${question.body}\n` : "",
      phone: question.asker?.phone ? t("questions.mailPhone", { asker, phone: phoneText(question.asker.phone) }) : "",
      link: `${ctx.baseUrl}/vragen/${id}`,
      why,
    }),
    messageId: `question-${id}-${person}@kenniskring`,
  });
}

/** Mails a new answer to the asker and to those who answered before. */
export async function notifyQuestionAnswered(ctx: Context, { answer: answerId }: WorkData["notify.question-answered"]): Promise<void> {
  const [given] = await ctx.db
    .select({ questionId: answers.questionId, by: answers.personId })
    .from(answers)
    .where(eq(answers.id, answerId));
  if (!given) return;
  const { askedBy, answers: all } = await findQuestion(ctx, given.questionId);
  const concerned = new Set([askedBy, ...all.map(({ personId }) => personId)]);
  concerned.delete(given.by);
  for (const person of concerned) await tellOne(ctx, { person, questionId: given.questionId, answerId });
}

async function tellOne(
  ctx: Context,
  { person, questionId, answerId }: { person: string; questionId: string; answerId: string },
): Promise<void> {
  const reader = await asReader(ctx, person);
  if (!reader) return;
  const question = await findQuestion(reader, questionId);
  const answer = question.answers.find(({ id }) => id === answerId);
  if (!answer) return;
  const t = wordsFor(reader.actor.locale);
  const isMine = question.askedBy === person;
  await postLetter(ctx, {
    to: reader.email,
    personId: person,
    kind: "question",
    locale: reader.actor.locale,
    subject: t("questions.mailAnswerSubject", { name: answer.name, title: question.title }),
    text: t("questions.mailAnswer", {
      name: reader.actor.name,
      answerer: answer.name,
      title: question.title,
      body: answer.body,
      link: `${ctx.baseUrl}/vragen/${questionId}`,
      next: isMine ? t("questions.mailNextAccept") : "",
      why: isMine ? t("questions.mailWhyMine") : t("questions.mailWhyThread"),
    }),
    messageId: `answer-${answerId}-${person}@kenniskring`,
  });
}

/** "Els Voorbeeld (ICT-verantwoordelijke, Tielt)" */
function signature({ askerName, asker }: QuestionView): string {
  const details = [asker?.jobTitle, asker?.organisation].filter(Boolean).join(", ");
  return details ? `${askerName} (${details})` : askerName;
}

/** The world as the receiver sees it, so that a mail never says more than the page does. Null for who left. */
async function asReader(ctx: Context, personId: string): Promise<(Context & { email: string }) | null> {
  const actor = await findActor(ctx, personId);
  return actor?.email ? { ...ctx, actor, email: actor.email } : null;
}
