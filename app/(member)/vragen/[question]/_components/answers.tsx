import { OwnWords } from "@/app/_components/own-words";
import { PersonRow } from "@/app/_components/person-row";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { QuestionView } from "@/lib/questions/queries";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { Tag } from "@/lib/ui/tag";
import { acceptAnswer } from "../../actions";

type Props = { question: QuestionView; me: string | null; locale: Locale };

/** What was answered. The asker says which answer helped; their own reactions cannot be that. */
export function Answers({ question, me, locale }: Props) {
  const t = wordsFor(locale);
  const mayAccept = question.askedBy === me && question.state !== "withdrawn";
  return (
    <section aria-labelledby="antwoorden" className="mt-8">
      <h2 id="antwoorden">{t("questions.answersTitle", { count: question.answers.length })}</h2>
      <ol className="mt-3 space-y-3">
        {question.answers.map((answer) => (
          <li key={answer.id} className={`card ${answer.accepted ? "border-ok" : ""}`}>
            <div className="flex flex-wrap items-center justify-between gap-x-3">
              <div className="min-w-0 flex-1">
                {answer.person ? (
                  <PersonRow person={answer.personId === me ? { ...answer.person, phone: null } : answer.person} locale={locale} />
                ) : (
                  <p className="font-semibold">{answer.name}</p>
                )}
              </div>
              {answer.accepted && <Tag tone="ok">✓ {t("questions.accepted")}</Tag>}
            </div>
            <OwnWords text={answer.body} className="mt-1" />
            <p className="mt-2 text-sm text-muted">{formatsFor(locale).fullDay(answer.createdAt)}</p>
            {mayAccept && !answer.accepted && answer.personId !== me && (
              <Form action={acceptAnswer} summary={t("errors.summary")} className="mt-2">
                <Hidden name="answer" value={answer.id} />
                <Submit quiet>
                  {t("questions.accept")}
                  <span className="sr-only">: {answer.name}</span>
                </Submit>
              </Form>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
