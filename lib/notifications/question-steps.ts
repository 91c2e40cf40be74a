import "server-only";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import type { WorkData } from "@/lib/outbox/work";
import type { QuestionView } from "@/lib/questions/queries";
import { answerAddress } from "@/lib/questions/replies/commands";
import { asSeenBy, signature } from "./questions";
import { type Reader, tell } from "./telling";

type Step = WorkData["notify.question-step"];

/** Tells that time went by for a question: to somebody who did not react yet, to its asker, or to a lead of its circle. */
export async function notifyQuestionStep(ctx: Context, { question: id, person, step }: Step): Promise<void> {
  const seen = await asSeenBy(ctx, person, id);
  if (!seen || !isSo(seen.question, person, step)) return;
  const { reader, question } = seen;
  await tell(ctx, reader, {
    kind: question.askedBy === person ? "answer" : "question",
    notice: { kind: "question-step", subjectId: id },
    // A question that was opened to a circle may end once more.
    key: `question-${step}-${id}-${person}-${question.rungAt.getTime()}`,
    mail: { ...mailOf(ctx, { question, reader, step }), replyTo: step === "remind" ? await answerAddress(ctx, id, person) : undefined },
  });
}

/** Whether it is so still: between the step and the mail somebody may have answered. */
function isSo({ state, asked, answers, askedBy }: QuestionView, person: string, step: Step["step"]): boolean {
  const isAnswered = answers.some(({ personId }) => personId !== askedBy);
  if (step === "remind") return state === "open" && !isAnswered && asked.some((one) => one.personId === person && one.state === "asked");
  if (step === "alone") return state === "open" && !isAnswered;
  if (step === "helped") return state === "open";
  return step === "ended" ? state === "closed" || state === "escalated" : state === "escalated";
}

/** Its subject and what it says, by what happened. */
const mails = {
  remind: ["questions.mailRemindSubject", "questions.mailRemind"],
  alone: ["questions.mailAloneSubject", "questions.mailAlone"],
  helped: ["questions.mailHelpedSubject", "questions.mailHelped"],
  answers: ["questions.mailEndedSubject", "questions.mailClosed"],
  nobody: ["questions.mailEndedSubject", "questions.mailNobody"],
  handedOn: ["questions.mailEndedSubject", "questions.mailHandedOn"],
  escalated: ["questions.mailLeadSubject", "questions.mailLead"],
} as const;

function endOf({ state, answers }: QuestionView): keyof typeof mails {
  if (state === "escalated") return "handedOn";
  return answers.length > 0 ? "answers" : "nobody";
}

function mailOf(ctx: Context, { question, reader, step }: { question: QuestionView; reader: Reader; step: Step["step"] }) {
  const t = wordsFor(reader.locale);
  const { title, body, circle } = question;
  const params = {
    name: reader.name,
    asker: signature(question),
    title,
    body: body ? `\n${body}\n` : "",
    link: `${ctx.baseUrl}/vragen/${question.id}`,
    circle: circle ?? "",
  };
  const [subject, text] = mails[step === "ended" ? endOf(question) : step];
  return { subject: t(subject, { title, asker: question.askerName }), text: t(text, params) };
}
