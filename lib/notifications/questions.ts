import "server-only";
import { eq } from "drizzle-orm";
import { wordsFor } from "@/lib/i18n";
import { phoneText } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { findActor } from "@/lib/membership/queries";
import type { WorkData } from "@/lib/outbox/work";
import { findQuestion, type QuestionView, readableQuestions } from "@/lib/questions/queries";
import { answerAddress } from "@/lib/questions/replies/commands";
import { answers } from "@/lib/questions/tables";
import { type Reader, readerOf, tell } from "./telling";

/** Tells of a question: to somebody whom it was put to, or to the lead of the circle that it was put to. */
export async function notifyQuestionAsked(ctx: Context, { question: id, person }: WorkData["notify.question-asked"]): Promise<void> {
  const seen = await asSeenBy(ctx, person, id);
  if (!seen) return;
  const { reader, question } = seen;
  const asked = question.asked.find(({ personId }) => personId === person);
  if (question.state !== "open" || (asked && asked.state !== "asked")) return;
  await tell(ctx, reader, {
    kind: "question",
    notice: { kind: "question-asked", subjectId: id },
    key: `question-${id}-${person}`,
    mail: await askedMail(ctx, question, reader),
  });
}

async function askedMail(ctx: Context, question: QuestionView, reader: Reader) {
  const replyTo = await answerAddress(ctx, question.id, reader.id);
  const t = wordsFor(reader.locale);
  const { askerName: asker, title, urgent, body, visibility, files } = question;
  return {
    replyTo,
    subject: t(urgent ? "questions.mailSubjectUrgent" : "questions.mailSubject", { asker, title }),
    text: t("questions.mailAsked", {
      name: reader.name,
      asker: signature(question),
      title,
      body: body ? `\n${body}\n` : "",
      files: files.length > 0 ? t("attachments.mail", { count: files.length }) : "",
      phone: question.asker?.phone ? t("questions.mailPhone", { asker, phone: phoneText(question.asker.phone) }) : "",
      link: `${ctx.baseUrl}/vragen/${question.id}`,
      reply: replyTo ? t("questions.mailReply", { visibility, circle: question.circle ?? "", asker }) : "",
      why: whyAsked(question, reader),
    }),
  };
}

function whyAsked(question: QuestionView, reader: Reader): string {
  const t = wordsFor(reader.locale);
  const asked = question.asked.find(({ personId }) => personId === reader.id);
  const passer = asked?.passedOnBy ? question.asked.find(({ personId }) => personId === asked.passedOnBy) : undefined;
  if (passer) return t("questions.mailWhyPassed", { name: passer.name, asker: question.askerName });
  return asked ? t("questions.mailWhyAsked", { asker: question.askerName }) : t("questions.mailWhyLead", { circle: question.circle ?? "" });
}

/** Tells of a new answer:  the asker and to those who answered before. */
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
  const seen = await asSeenBy(ctx, person, questionId);
  if (!seen) return;
  const { reader, question } = seen;
  const answer = question.answers.find(({ id }) => id === answerId);
  if (!answer) return;
  const t = wordsFor(reader.locale);
  const isMine = question.askedBy === person;
  await tell(ctx, reader, {
    kind: "answer",
    notice: { kind: "question-answered", subjectId: questionId, detailId: answerId },
    key: `answer-${answerId}-${person}`,
    mail: {
      subject: t("questions.mailAnswerSubject", { name: answer.name, title: question.title }),
      text: t("questions.mailAnswer", {
        name: reader.name,
        answerer: answer.name,
        title: question.title,
        body: answer.body,
        files: answer.files.length > 0 ? t("attachments.mail", { count: answer.files.length }) : "",
        link: `${ctx.baseUrl}/vragen/${questionId}`,
        next: isMine ? t("questions.mailNextAccept") : "",
        why: isMine ? t("questions.mailWhyMine") : t("questions.mailWhyThread"),
      }),
    },
  });
}

/** "Els Voorbeeld (ICT-verantwoordelijke, Tielt)" */
export function signature({ askerName, asker }: QuestionView): string {
  const details = [asker?.jobTitle, asker?.organisation].filter(Boolean).join(", ");
  return details ? `${askerName} (${details})` : askerName;
}

/** A question as its receiver sees it, so that a mail never says more than the page does. Null for who left, or may not read it any more. */
export async function asSeenBy(ctx: Context, person: string, id: string): Promise<{ reader: Reader; question: QuestionView } | null> {
  const [actor, reader] = [await findActor(ctx, person), await readerOf(ctx, person)];
  if (!actor || !reader) return null;
  const theirs = { ...ctx, actor };
  const [readable] = await readableQuestions(theirs, [id]);
  return readable ? { reader, question: await findQuestion(theirs, id) } : null;
}
