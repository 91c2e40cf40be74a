import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { ReviewAnswers } from "@/lib/projects/text/review/queries";
import { Choices, Form, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { answer } from "../actions";

type Props = { project: string; mine: ReviewAnswers; locale: Locale };

const verdicts = ["agree", "agreeIf", "disagree"] as const;

/** The answer of my organisation, and apart from it that of its officer: two forms, each showing what was said last. */
export function AnswerForm({ project, mine, locale }: Props) {
  const t = wordsFor(locale);
  const both = [
    { role: "organisation", said: mine.answer },
    { role: "dpo", said: mine.dpo },
  ] as const;
  return (
    <section aria-labelledby="antwoord" className="mt-8">
      <h2 id="antwoord" className="text-xl">
        {t("texts.reviewMine", { organisation: mine.organisation.name })}
      </h2>
      <div className="mt-3 grid gap-4 md:grid-cols-2">
        {both.map(({ role, said }) => (
          <Form key={role} action={answer} summary={t("errors.summary")} scope={`antwoord-${role}`} className="card">
            <Hidden name="project" value={project} />
            <Hidden name="role" value={role} />
            <Choices
              type="radio"
              name="verdict"
              legend={t(`texts.reviewRoles.${role}`)}
              options={verdicts.map((value) => ({ value, label: t(`texts.verdicts.${value}`) }))}
              values={said ? [said.verdict] : []}
            />
            <TextArea name="body" rows={4} label={t("texts.verdictBody")} hint={t("texts.verdictBodyHint")} value={said?.body ?? ""} />
            <Submit quiet={role === "dpo"} label={`${t("texts.verdictSave")}: ${t(`texts.reviewRoles.${role}`)}`}>
              {t("texts.verdictSave")}
            </Submit>
          </Form>
        ))}
      </div>
    </section>
  );
}
