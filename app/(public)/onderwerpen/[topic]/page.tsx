import type { Metadata } from "next";
import Link from "next/link";
import { notFound, permanentRedirect } from "next/navigation";
import { QuestionList } from "@/app/_components/question-list";
import { listDocuments } from "@/lib/documents/queries";
import { whereShape } from "@/lib/expertise/around/input";
import { peopleThere } from "@/lib/expertise/around/queries";
import { expertsForTopics } from "@/lib/expertise/experts/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import { can } from "@/lib/policy/rules";
import { similarQuestions } from "@/lib/questions/queries";
import { addressOf } from "@/lib/search/input";
import { type SearchHit, search } from "@/lib/search/queries";
import { findTopic } from "@/lib/topics/queries";
import { pageContext } from "@/lib/web/context";
import { Experts } from "./_components/experts";
import { Follow } from "./_components/follow";
import { Part } from "./_components/part";

type Props = { params: Promise<{ topic: string }>; searchParams: Promise<{ waar?: string | string[] }> };

const DOCUMENTS = 8;
/** Meetings, and projects. */
const FOUND = 6;
/** Narrowed to where the reader asks before the first of them are shown. */
const ALL_EXPERTS = 60;
const EXPERTS = 8;

async function load({ params }: Pick<Props, "params">) {
  const ctx = await pageContext();
  const topic = await findTopic(ctx, (await params).topic);
  if (!topic) notFound();
  if (topic.mergedInto) permanentRedirect(`/onderwerpen/${topic.mergedInto}`);
  return { ctx, topic };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { ctx, topic } = await load(props);
  return { title: `${topic.name} – ${wordsFor(ctx.actor.locale)("topics.title")}` };
}

/** Everything on one topic that this reader may see: who knows, what was written, asked and told. */
export default async function TopicPage(props: Props) {
  const { ctx, topic } = await load(props);
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const formats = formatsFor(locale);
  const filters = { topic: [topic.id] };
  const where = whereShape.parse((await props.searchParams).waar);
  const [broader, documents, experts, questions, meetings, projects] = await Promise.all([
    topic.broaderId ? findTopic(ctx, topic.broaderId) : null,
    listDocuments(ctx, { topic: topic.id, limit: DOCUMENTS }),
    expertsForTopics(ctx, [topic.id], ALL_EXPERTS),
    similarQuestions(ctx, [topic.id], 8),
    search(ctx, { text: "", kind: "meeting", filters, order: "newest", page: 1 }),
    search(ctx, { text: "", kind: "project", filters, order: "newest", page: 1 }),
  ]);
  const there = (await peopleThere(ctx, experts, where)).slice(0, EXPERTS);
  const seesPeople = can(ctx.actor, "people.see", null);
  return (
    <div className="page">
      <p className="text-sm font-semibold text-accent">{t("topics.title")}</p>
      <h1>{topic.name}</h1>
      {broader && (
        <p>
          {t("topics.partOf")}{" "}
          <Link href={`/onderwerpen/${broader.id}`} prefetch={false} className="tap inline-flex items-center">
            {broader.name}
          </Link>
        </p>
      )}
      {topic.synonyms.length > 0 && (
        <p className="mt-1 max-w-read text-sm text-muted">{t("topics.also", { words: topic.synonyms.join(", ") })}</p>
      )}
      <Follow ctx={ctx} topic={topic} />
      <div className="two-columns mt-6">
        <div className="space-y-8">
          {seesPeople && (
            <Experts
              experts={there}
              where={experts.length > 0 ? where : null}
              topic={topic}
              mayAsk={can(ctx.actor, "question.ask", null)}
              locale={locale}
            />
          )}
          <Part id="documenten" title={t("topics.documents")} empty={documents.length === 0 && t("topics.documentsEmpty")}>
            <ul className="divide-y divide-line">
              {documents.map(({ id, title, kind, organisation, date }) => (
                <li key={id} className="py-3">
                  <Link href={`/documenten/${id}`} prefetch={false} className="inline-block py-1 font-semibold">
                    {title}
                  </Link>
                  <p className="text-sm text-muted">
                    {[t(`documents.kinds.${kind}`), organisation, date && formats.storedDay(date)].filter(Boolean).join(" · ")}
                  </p>
                </li>
              ))}
            </ul>
            <Link
              href={addressOf({ text: "", kind: "document", filters, order: "newest", page: 1 })}
              className="tap inline-flex items-center"
            >
              {t("topics.allDocuments", { topic: topic.name })}
            </Link>
          </Part>
        </div>
        <aside className="space-y-8">
          {seesPeople && (
            <Part id="vragen" title={t("topics.questions")} empty={questions.length === 0 && t("topics.questionsEmpty")}>
              <QuestionList questions={questions} locale={locale} />
            </Part>
          )}
          <Part id="bijeenkomsten" title={t("topics.meetings")} empty={meetings.hits.length === 0 && t("topics.meetingsEmpty")}>
            <Found hits={meetings.hits} dateOf={formats.fullDay} />
          </Part>
          {projects.hits.length > 0 && (
            <Part id="samen" title={t("topics.projects")} empty={false}>
              <Found hits={projects.hits} />
            </Part>
          )}
        </aside>
      </div>
    </div>
  );
}

/** What a search found, newest first; with its day when that says something. */
function Found({ hits, dateOf }: { hits: SearchHit[]; dateOf?: (day: Date) => string }) {
  return (
    <ul className="divide-y divide-line">
      {hits.slice(0, FOUND).map(({ id, href, title, date }) => (
        <li key={id} className="py-3">
          <Link href={href} prefetch={false} className="inline-block py-1">
            {title}
          </Link>
          {date && dateOf && <p className="text-sm text-muted">{dateOf(date)}</p>}
        </li>
      ))}
    </ul>
  );
}
