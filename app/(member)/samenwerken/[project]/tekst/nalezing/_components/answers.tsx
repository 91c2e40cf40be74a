import { OrganisationName } from "@/app/_components/organisation-name";
import { OwnWords } from "@/app/_components/own-words";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { ReviewAnswers } from "@/lib/projects/text/review/queries";
import { Tag } from "@/lib/ui/tag";

const tones = { agree: "ok", agreeIf: "warn", disagree: "danger" } as const;

/** What every organisation and its officer answered, one card each. */
export function Answers({ answers, locale }: { answers: ReviewAnswers[]; locale: Locale }) {
  const t = wordsFor(locale);
  return (
    <ul className="mt-4 grid gap-3 md:grid-cols-2">
      {answers.map(({ organisation, answer, dpo }) => (
        <li key={organisation.id} className="card">
          <h2 className="text-lg">
            <OrganisationName name={organisation.name} slug={organisation.slug} />
          </h2>
          <Answer role={t("texts.roleShort.organisation")} answer={answer} locale={locale} />
          <Answer role={t("texts.roleShort.dpo")} answer={dpo} locale={locale} />
        </li>
      ))}
    </ul>
  );
}

function Answer({ role, answer, locale }: { role: string; answer: ReviewAnswers["answer"]; locale: Locale }) {
  const t = wordsFor(locale);
  return (
    <div className="mt-2">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-semibold">{role}</span>
        {answer ? (
          <Tag tone={tones[answer.verdict]}>{t(`texts.verdicts.${answer.verdict}`)}</Tag>
        ) : (
          <span className="text-muted">{t("texts.noAnswer")}</span>
        )}
        {answer && (
          <span className="text-muted text-sm">
            {t("texts.verdictBy", { name: answer.name, day: formatsFor(locale).shortDay(answer.at) })}
          </span>
        )}
      </p>
      {answer?.body && <OwnWords text={answer.body} className="mt-1" />}
    </div>
  );
}
