import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { OwnWords } from "@/app/_components/own-words";
import { PersonRow } from "@/app/_components/person-row";
import { QuestionList } from "@/app/_components/question-list";
import { QuestionTags } from "@/app/_components/question-tags";
import { reasonAddress } from "@/lib/admin/inspection/input";
import { asksForReason } from "@/lib/admin/inspection/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import { findQuestion, similarQuestions } from "@/lib/questions/queries";
import { listTopics, topicName } from "@/lib/topics/queries";
import { memberContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { AttachedFiles } from "../_components/attached-files";
import { refusedFiles } from "../_components/refused-files";
import { Answers } from "./_components/answers";
import { AskedPeople } from "./_components/asked-people";
import { Done } from "./_components/done";
import { HowFar } from "./_components/how-far";
import { Reactions } from "./_components/reactions";

type Props = { params: Promise<{ question: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

async function load({ params }: Pick<Props, "params">) {
  const { question: id } = await params;
  const ctx = await memberContext(`/vragen/${id}`);
  const thing = { kind: "question", id } as const;
  if (await asksForReason(ctx, thing)) redirect(reasonAddress(thing));
  return { ctx, question: await orNotFound(findQuestion(ctx, id)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { ctx, question } = await load(props);
  return { title: `${question.title} – ${wordsFor(ctx.actor.locale)("questions.title")}` };
}

export default async function QuestionPage(props: Props) {
  const { ctx, question } = await load(props);
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const asked = await props.searchParams;
  const [topics, similar] = await Promise.all([listTopics(ctx), similarQuestions(ctx, question.topics)]);
  const isMine = question.askedBy === ctx.actor.personId;
  const others = similar.filter(({ id }) => id !== question.id).slice(0, 4);
  return (
    <div className="page">
      <Done question={question} asked={asked} locale={locale} />
      <div className="two-columns">
        <article>
          <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
            <QuestionTags state={question.state} urgent={question.urgent} locale={locale} />
            {formatsFor(locale).fullDay(question.createdAt)} · {question.visibility === "asked" && t("questions.visibilityAsked")}
            {question.visibility === "circle" && t("questions.visibilityCircle", { circle: question.circle ?? "" })}
            {question.visibility === "members" && t("questions.visibilityMembers")}
          </p>
          <h1 className="mt-2">{question.title}</h1>
          {question.asker && <PersonRow person={isMine ? { ...question.asker, phone: null } : question.asker} locale={locale} />}
          {question.body && <OwnWords text={question.body} className="mt-2 text-lg" />}
          <AttachedFiles files={question.files} locale={locale} />
          <ul className="mt-3 flex flex-wrap gap-x-4">
            {topics
              .filter(({ id }) => question.topics.includes(id))
              .map((topic) => (
                <li key={topic.id}>
                  <Link href={`/onderwerpen/${topic.id}`} prefetch={false} className="inline-block py-2 text-sm">
                    {topicName(ctx, topic)}
                  </Link>
                </li>
              ))}
          </ul>
          <HowFar question={question} locale={locale} />
          <Answers question={question} actor={ctx.actor} />
          <Reactions ctx={ctx} question={question} refused={refusedFiles(asked.geweigerd, locale)} />
        </article>
        <aside className="space-y-8">
          <AskedPeople question={question} me={ctx.actor.personId} locale={locale} />
          {others.length > 0 && (
            <section aria-labelledby="gelijkaardig">
              <h2 id="gelijkaardig" className="text-xl">
                {t("questions.similar")}
              </h2>
              <QuestionList questions={others} locale={locale} />
            </section>
          )}
        </aside>
      </div>
    </div>
  );
}
