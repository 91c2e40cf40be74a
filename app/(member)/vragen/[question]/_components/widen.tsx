import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { circlesOf } from "@/lib/membership/colleagues/queries";
import type { QuestionView } from "@/lib/questions/queries";
import { Choices, Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { widenQuestion } from "../../actions";

type Props = { ctx: Context; question: QuestionView };

/** For who asked a few people that did not answer: to put it to a circle after all. */
export async function Widen({ ctx, question }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const mine = await circlesOf(ctx, ctx.actor.personId ?? "");
  const circles = mine.filter(({ archivedAt }) => archivedAt === null);
  const [only] = circles;
  if (!only) return null;
  return (
    <details className="card">
      <summary className="tap py-2 font-semibold text-brand">{t("questions.widen")}</summary>
      <Form action={widenQuestion} summary={t("errors.summary")}>
        <Hidden name="question" value={question.id} />
        <Choices
          name="visibility"
          type="radio"
          legend={t("questions.widenWho")}
          hint={t("questions.widenHint")}
          options={circles.map(({ id, name }) => ({ value: `circle:${id}`, label: name }))}
          values={circles.length === 1 ? [`circle:${only.id}`] : []}
        />
        <Submit quiet>{t("questions.widenButton")}</Submit>
      </Form>
    </details>
  );
}
