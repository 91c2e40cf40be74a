import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { QuestionList } from "@/app/_components/question-list";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { can } from "@/lib/policy/rules";
import { myQuestions, type QuestionLine } from "@/lib/questions/queries";
import { memberContext, pageContext } from "@/lib/web/context";

export const generateMetadata = async (): Promise<Metadata> => ({ title: wordsFor((await pageContext()).actor.locale)("questions.title") });

export default async function QuestionsPage() {
  const ctx = await memberContext("/vragen");
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const { toMe, mine, around } = await myQuestions(ctx);
  return (
    <div className="page">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1>{t("questions.title")}</h1>
          <p className="mt-1 max-w-read text-muted">{t("questions.intro")}</p>
        </div>
        {can(ctx.actor, "question.ask", null) && (
          <Link href="/vragen/nieuw" className="btn-primary">
            {t("questions.ask")}
          </Link>
        )}
      </div>
      <div className="mt-8 grid gap-x-10 gap-y-8 lg:grid-cols-2">
        <div className="space-y-8">
          <Section
            id="op-mij"
            title={t("questions.toMe", { count: toMe.length })}
            questions={toMe}
            empty={t("questions.toMeEmpty")}
            locale={locale}
          />
          <Section id="gevraagd" title={t("questions.mine")} questions={mine} empty={t("questions.mineEmpty")} locale={locale} />
        </div>
        <Section id="rondom" title={t("questions.around")} questions={around} empty={t("questions.aroundEmpty")} locale={locale} />
      </div>
    </div>
  );
}

type SectionProps = { id: string; title: string; questions: QuestionLine[]; empty: ReactNode; locale: Locale };

function Section({ id, title, questions, empty, locale }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      {questions.length > 0 ? <QuestionList questions={questions} locale={locale} /> : <p className="mt-2 text-muted">{empty}</p>}
    </section>
  );
}
