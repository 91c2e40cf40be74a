import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { z } from "zod";
import { wordsFor } from "@/lib/i18n";
import { keepable } from "@/lib/kernel/text";
import { can } from "@/lib/policy/rules";
import { memberContext, pageContext } from "@/lib/web/context";
import { refusedFiles } from "../_components/refused-files";
import { readAbout } from "./_components/about";
import { AskForm } from "./_components/ask-form";
import { MayAnswer } from "./_components/may-answer";
import { QuestionField } from "./_components/question-field";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const word = z.string().transform(keepable).pipe(z.string().trim().max(200)).catch("").default("");
const addressShape = z.object({ q: word, aan: word, over: word, onderwerp: word });

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("questions.newTitle"),
});

/** Two steps that work without JavaScript: the question first, then what may answer it already and whom to ask. */
export default async function NewQuestionPage({ searchParams }: Props) {
  const ctx = await memberContext("/vragen/nieuw");
  if (!can(ctx.actor, "question.ask", null)) forbidden();
  const { geweigerd, ...query } = await searchParams;
  const asked = addressShape.parse(query);
  const t = wordsFor(ctx.actor.locale);
  const about = await readAbout(ctx, asked);
  return (
    <div className="page">
      <h1>{t("questions.newTitle")}</h1>
      {asked.q === "" ? (
        <QuestionField asked={asked} about={about} locale={ctx.actor.locale} />
      ) : (
        <div className="two-columns mt-6">
          <AskForm ctx={ctx} question={asked.q} about={about} place={asked} refused={refusedFiles(geweigerd, ctx.actor.locale)} />
          <MayAnswer ctx={ctx} question={asked.q} results={about.results} topicIds={about.topicIds} />
        </div>
      )}
    </div>
  );
}
