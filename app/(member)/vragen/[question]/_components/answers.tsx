import { OwnWords } from "@/app/_components/own-words";
import { PersonRow } from "@/app/_components/person-row";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Actor } from "@/lib/kernel/actor";
import { can } from "@/lib/policy/rules";
import type { QuestionView } from "@/lib/questions/queries";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { Tag } from "@/lib/ui/tag";
import { AttachedFiles } from "../../_components/attached-files";
import { acceptAnswer, thankForAnswer } from "../../actions";

type Props = { question: QuestionView; actor: Actor };

/** What was answered. The asker says which answer helped; their own reactions cannot be that. */
export function Answers({ question, actor }: Props) {
  const { locale, personId: me } = actor;
  const t = wordsFor(locale);
  const said = question.acceptedBy && question.acceptedBy !== question.askedBy ? "questions.acceptedByLead" : "questions.accepted";
  return (
    <section aria-labelledby="antwoorden" className="mt-8">
      <h2 id="antwoorden">{t("questions.answersTitle", { count: question.answers.length })}</h2>
      <ol className="mt-3 space-y-3">
        {question.answers.map((answer) => (
          <li key={answer.id} className={`card ${answer.accepted ? "border-ok" : ""}`}>
            <div className="flex flex-wrap items-center justify-between gap-x-3">
              <div className="min-w-0 flex-1 basis-60">
                {answer.person ? (
                  <PersonRow person={answer.personId === me ? { ...answer.person, phone: null } : answer.person} locale={locale} />
                ) : (
                  <p className="font-semibold">{answer.name}</p>
                )}
              </div>
              {answer.accepted && <Tag tone="ok">✓ {t(said)}</Tag>}
            </div>
            <OwnWords text={answer.body} className="mt-1" />
            <AttachedFiles files={answer.files} locale={locale} />
            <p className="mt-2 text-sm text-muted">
              {formatsFor(locale).fullDay(answer.createdAt)}
              {answer.thanks > 0 && ` · ${t("questions.thanks", { count: answer.thanks })}`}
            </p>
            {answer.personId !== me && <OfReader answer={answer} question={question} actor={actor} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

type OfReaderProps = Props & { answer: QuestionView["answers"][number] };

/** What somebody else can say of an answer: that it helped, and thanks. */
function OfReader({ question, actor, answer }: OfReaderProps) {
  const t = wordsFor(actor.locale);
  const mayAccept = can(actor, "question.accept", question) && question.state !== "withdrawn" && !answer.accepted;
  return (
    <div className="mt-2 flex flex-wrap gap-3">
      {mayAccept && (
        <Choose action={acceptAnswer} answer={answer} summary={t("errors.summary")}>
          {t(question.askedBy === actor.personId ? "questions.accept" : "questions.acceptAsLead")}
        </Choose>
      )}
      {actor.personId && !answer.thankedByMe && (
        <Choose action={thankForAnswer} answer={answer} summary={t("errors.summary")}>
          {t("questions.thank")}
        </Choose>
      )}
    </div>
  );
}

type ChooseProps = { action: typeof acceptAnswer; answer: { id: string; name: string }; summary: string; children: string };

/** A button about one answer, named after who gave it. */
function Choose({ action, answer, summary, children }: ChooseProps) {
  return (
    <Form action={action} summary={summary}>
      <Hidden name="answer" value={answer.id} />
      <Submit quiet>
        {children}
        <span className="sr-only">: {answer.name}</span>
      </Submit>
    </Form>
  );
}
