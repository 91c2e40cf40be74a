import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { can } from "@/lib/policy/rules";
import { mayWiden } from "@/lib/questions/outcome/widening";
import type { QuestionView } from "@/lib/questions/queries";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { stepAside, withdrawQuestion } from "../../actions";
import { AnswerForm } from "./answer-form";
import { PassOn } from "./pass-on";
import { Widen } from "./widen";

type Props = { ctx: Context; question: QuestionView; refused: string[] };

/** What this reader can do about the question: answer, pass it on, step aside, or withdraw it. */
export function Reactions({ ctx, question, refused }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const me = ctx.actor.personId;
  const isAsker = question.askedBy === me;
  const waitsForMe =
    question.state === "open" && question.asked.some((row) => row.personId === me && ["asked", "silent"].includes(row.state));
  const mayAnswer = question.state !== "withdrawn" && can(ctx.actor, "question.answer", question);
  const summary = t("errors.summary");
  return (
    <div className="mt-6 space-y-4">
      {mayAnswer && <AnswerForm ctx={ctx} question={question} refused={refused} />}
      {waitsForMe && (
        <details className="card">
          <summary className="tap py-2 font-semibold text-brand">{t("questions.elsewise")}</summary>
          <PassOn ctx={ctx} question={question} />
          <Form action={stepAside} summary={summary} className="mt-4 border-t border-line pt-4">
            <Hidden name="question" value={question.id} />
            <Submit quiet>{t("questions.notMe")}</Submit>
          </Form>
        </details>
      )}
      {isAsker && mayWiden(question, question.answers) && <Widen ctx={ctx} question={question} />}
      {isAsker && question.state === "open" && (
        <Form action={withdrawQuestion} summary={summary}>
          <Hidden name="question" value={question.id} />
          <Submit quiet>{t("questions.withdraw")}</Submit>
        </Form>
      )}
    </div>
  );
}
