import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { agains } from "@/lib/projects/purchase/evaluation/input";
import type { Evaluation } from "@/lib/projects/purchase/evaluation/queries";
import { Choices, Form, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { keepEvaluation } from "../../actions";

type Props = { project: string; known?: Evaluation; locale: Locale };

/** What one's own organisation thinks of it. */
export function EvaluationForm({ project, known, locale }: Props) {
  const t = wordsFor(locale);
  const scores = ["1", "2", "3", "4", "5"].map((value) => ({ value, label: value }));
  return (
    <section aria-labelledby="onze-evaluatie" className="card max-w-read">
      <h2 id="onze-evaluatie" className="text-xl">
        {t("purchase.evaluationMine")}
      </h2>
      <Form action={keepEvaluation} summary={t("errors.summary")} scope="evaluatie" className="mt-3">
        <Hidden name="project" value={project} />
        <Choices name="score" type="radio" legend={t("purchase.score")} options={scores} values={known ? [String(known.score)] : []} />
        <Choices
          name="again"
          type="radio"
          legend={t("purchase.again")}
          options={agains.map((value) => ({ value, label: t(`purchase.agains.${value}`) }))}
          values={known ? [known.again] : []}
        />
        <TextArea name="good" rows={3} label={t("purchase.good")} optional={t("purchase.optional")} value={known?.good} />
        <TextArea name="better" rows={3} label={t("purchase.better")} optional={t("purchase.optional")} value={known?.better} />
        <Choices
          name="share"
          type="checkbox"
          legend={t("purchase.share")}
          options={[{ value: "yes", label: t("purchase.shareYes"), hint: t("purchase.shareHint") }]}
          values={known?.isShared ? ["yes"] : []}
        />
        <Submit>{t("purchase.evaluationSave")}</Submit>
      </Form>
    </section>
  );
}
