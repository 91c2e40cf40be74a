import Link from "next/link";
import { listDocuments } from "@/lib/documents/queries";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { myQuestions } from "@/lib/questions/queries";
import { DocumentLinks } from "../../_components/document-links";
import { QuestionList } from "../../_components/question-list";

const DOCUMENTS = 5;
const QUESTIONS = 3;

/** What others added lately, by kind. */
export async function News({ ctx }: { ctx: Context }) {
  const t = wordsFor(ctx.actor.locale);
  const [documents, { around }] = await Promise.all([listDocuments(ctx, { limit: DOCUMENTS }), myQuestions(ctx)]);
  const questions = around.slice(0, QUESTIONS);
  return (
    <section aria-labelledby="nieuw">
      <h2 id="nieuw" className="text-xl">
        {t("meetings.news")}
      </h2>
      {documents.length + questions.length === 0 && <p className="mt-1 text-muted">{t("meetings.newsEmpty")}</p>}
      <div className="mt-2 grid gap-x-10 gap-y-6 md:grid-cols-2">
        {documents.length > 0 && (
          <div className="min-w-0">
            <h3 className="text-sm text-muted">{t("meetings.newsDocuments")}</h3>
            <DocumentLinks ctx={ctx} documents={documents} />
          </div>
        )}
        {questions.length > 0 && (
          <div className="min-w-0">
            <h3 className="text-sm text-muted">{t("meetings.newsQuestions")}</h3>
            <QuestionList questions={questions} locale={ctx.actor.locale} />
          </div>
        )}
      </div>
      <Link href="/zoeken" className="tap mt-1 inline-flex items-center">
        {t("meetings.searchAll")}
      </Link>
    </section>
  );
}
