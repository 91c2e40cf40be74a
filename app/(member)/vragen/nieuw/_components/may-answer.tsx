import Link from "next/link";
import { QuestionList } from "@/app/_components/question-list";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { similarQuestions } from "@/lib/questions/queries";
import type { SearchHit, SearchResults } from "@/lib/search/queries";

type Props = { ctx: Context; question: string; results: SearchResults | null; topicIds: string[] };

/** Few enough that one's own question stays in sight. */
const MOST = 3;
const MOST_SIMILAR = 2;

/** What is there already: documents and meetings that answer the words, and questions about the same. */
export async function MayAnswer({ ctx, question, results, topicIds }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const hits = (results?.hits ?? []).filter(({ kind }) => kind === "document" || kind === "question").slice(0, MOST);
  const shown = new Set(hits.map(({ id }) => id));
  const others = (await similarQuestions(ctx, topicIds)).filter(({ id }) => !shown.has(`question:${id}`));
  const similar = others.slice(0, MOST_SIMILAR);
  const count = hits.length + similar.length;
  return (
    <section aria-labelledby="misschien" className="order-first lg:order-none">
      <h2 id="misschien" className="text-xl">
        {t("questions.mayAnswer")}
      </h2>
      <p role="status" className="mt-1 text-sm text-muted">
        {count > 0 ? t("questions.mayAnswerCount", { count }) : t("questions.mayAnswerNone")}
      </p>
      <ul className="mt-2 divide-y divide-line">
        {hits.map((hit) => (
          <li key={hit.id} className="py-3">
            <Hit hit={hit} />
          </li>
        ))}
      </ul>
      {similar.length > 0 && (
        <>
          <h3 className="mt-4">{t("questions.similar")}</h3>
          <QuestionList questions={similar} locale={ctx.actor.locale} />
        </>
      )}
      {hits.length > 0 && (
        <Link href={`/zoeken?q=${encodeURIComponent(question)}`} className="tap inline-flex items-center">
          {t("questions.moreResults")}
        </Link>
      )}
    </section>
  );
}

function Hit({ hit }: { hit: SearchHit }) {
  return (
    <>
      <Link href={hit.href} prefetch={false} className="font-semibold">
        {hit.title}
      </Link>
      <p className="line-clamp-3 text-sm">
        {hit.passage.map(({ text, marked }, place) => {
          const key = `${place} ${text}`;
          return marked ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
        })}
      </p>
    </>
  );
}
