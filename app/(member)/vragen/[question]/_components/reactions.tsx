import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { can } from "@/lib/policy/rules";
import type { QuestionView } from "@/lib/questions/queries";
import { Form, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { sendAnswer, stepAside, withdrawQuestion } from "../../actions";
import { PassOn } from "./pass-on";
import { Widen } from "./widen";

type Props = { ctx: Context; question: QuestionView };

/** What this reader can do about the question: answer, pass it on, step aside, or withdraw it. */
export function Reactions({ ctx, question }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const me = ctx.actor.personId;
  const isAsker = question.askedBy === me;
  const waitsForMe =
    question.state === "open" && question.asked.some((row) => row.personId === me && ["asked", "silent"].includes(row.state));
  const mayAnswer = question.state !== "withdrawn" && can(ctx.actor, "question.answer", question);
  const summary = t("errors.summary");
  return (
    <div className="mt-6 space-y-4">
      {mayAnswer && (
        <Form action={sendAnswer} summary={summary} className="card" id="antwoord">
          <Hidden name="question" value={question.id} />
          <TextArea
            name="body"
            rows={isAsker ? 3 : 6}
            label={isAsker ? t("questions.yourReaction") : t("questions.yourAnswer")}
            hint={isAsker ? undefined : t("questions.yourAnswerHint")}
          />
          <Submit quiet={isAsker}>{isAsker ? t("questions.react") : t("questions.answer")}</Submit>
        </Form>
      )}
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
      {isAsker && isWidenable(question) && <Widen ctx={ctx} question={question} />}
      {isAsker && question.state === "open" && (
        <Form action={withdrawQuestion} summary={summary}>
          <Hidden name="question" value={question.id} />
          <Submit quiet>{t("questions.withdraw")}</Submit>
        </Form>
      )}
    </div>
  );
}

const isWidenable = ({ visibility, state, answers, askedBy }: QuestionView) =>
  visibility === "asked" && (state === "open" || state === "closed") && answers.every(({ personId }) => personId === askedBy);
