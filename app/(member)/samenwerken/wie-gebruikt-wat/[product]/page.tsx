import type { Metadata } from "next";
import Link from "next/link";
import { permanentRedirect } from "next/navigation";
import { DocumentLinks } from "@/app/_components/document-links";
import { OrganisationName } from "@/app/_components/organisation-name";
import { QuestionList } from "@/app/_components/question-list";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { whereAddress } from "@/lib/landscape/input";
import { documentsAbout, findProduct, ownOrganisation, type ProductView, questionsAbout } from "@/lib/landscape/queries";
import { can } from "@/lib/policy/rules";
import { listTopics, topicName } from "@/lib/topics/queries";
import { governmentContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { EntryFacts, EntryWords } from "../_components/entry-details";
import { WhereFilter } from "../_components/where-filter";

type Props = { params: Promise<{ product: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
const HERE = "/samenwerken/wie-gebruikt-wat";

async function load({ params, searchParams }: Props) {
  const { product: id } = await params;
  const ctx = await governmentContext(`${HERE}/${id}`);
  const { waar } = whereAddress.parse(await searchParams);
  const product = await orNotFound(findProduct(ctx, id, waar));
  if (product.moved !== null) permanentRedirect(`${HERE}/${product.moved}`);
  return { ctx, product, where: waar };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { ctx, product } = await load(props);
  return { title: `${product.name} – ${wordsFor(ctx.actor.locale)("landscape.title")}` };
}

/** Who uses this, who may be called about it, and what was written and asked about it. */
export default async function ProductPage(props: Props) {
  const { ctx, product, where } = await load(props);
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const { id, name, supplier, kind, uses, users } = product;
  const now = uses.filter(({ state }) => state !== "stopped").length;
  const isDone = (await props.searchParams).gedaan === "bewaard";
  return (
    <div className="page">
      <Link href={HERE} prefetch={false} className="tap inline-flex items-center">
        {t("landscape.title")}
      </Link>
      {isDone && (
        <p role="status" className="notice-ok mb-4">
          {t("landscape.saved", { product: name })}
        </p>
      )}
      <h1>{name}</h1>
      <p className="mt-1 text-muted">{[supplier, t(`landscape.kinds.${kind}`)].filter(Boolean).join(" · ")}</p>
      <Ways ctx={ctx} product={product} />
      <div className="two-columns mt-6">
        <section aria-labelledby="wie" className="min-w-0">
          <h2 id="wie">
            {where === "overal" ? t("landscape.usedBy", { count: now }) : t("landscape.usedByThere", { count: now, total: users })}
          </h2>
          <p className="mt-1 mb-3 text-sm text-muted">{t("landscape.nearFirst")}</p>
          <WhereFilter path={`${HERE}/${id}`} where={where} locale={locale} />
          <ul className="mt-2 divide-y divide-line">
            {uses.map((entry) => (
              <li key={entry.id} className="py-4">
                <h3 className="text-lg">
                  <OrganisationName name={entry.organisation} slug={entry.organisationSlug} />
                </h3>
                <EntryFacts ctx={ctx} entry={entry} />
                <EntryWords ctx={ctx} entry={entry} />
              </li>
            ))}
          </ul>
        </section>
        <About ctx={ctx} product={product} />
      </div>
    </div>
  );
}

/** What one can do here: say that we use it too, or change what we said. */
async function Ways({ ctx, product }: { ctx: Context; product: ProductView }) {
  const t = wordsFor(ctx.actor.locale);
  const own = await ownOrganisation(ctx);
  const ours = product.uses.find(({ organisationId }) => organisationId === own?.id);
  return (
    <p className="mt-3 flex flex-wrap gap-2">
      {ours && (
        <Link href={`${HERE}/gegevens/${ours.id}`} prefetch={false} className="btn-quiet">
          {t("landscape.ourEntry")}
        </Link>
      )}
      {own && !ours && (
        <Link href={`${HERE}/nieuw?product=${product.id}`} prefetch={false} className="btn-primary">
          {t("landscape.weUseToo")}
        </Link>
      )}
      {can(ctx.actor, "question.ask", null) && (
        <Link
          href={`/vragen/nieuw?${new URLSearchParams({ q: t("landscape.askTitle", { product: product.name }) })}`}
          prefetch={false}
          className="btn-quiet"
        >
          {t("landscape.askAbout")}
        </Link>
      )}
      {can(ctx.actor, "product.keep", null) && (
        <Link href={`${HERE}/${product.id}/verbeteren`} prefetch={false} className="btn-quiet">
          {t("landscape.keepProduct")}
        </Link>
      )}
    </p>
  );
}

async function About({ ctx, product }: { ctx: Context; product: ProductView }) {
  const t = wordsFor(ctx.actor.locale);
  const [documents, questions, topics] = await Promise.all([documentsAbout(ctx, product), questionsAbout(ctx, product), listTopics(ctx)]);
  const about = topics.filter(({ id }) => product.topics.includes(id));
  return (
    <aside className="space-y-8">
      {about.length > 0 && (
        <section aria-labelledby="onderwerpen">
          <h2 id="onderwerpen" className="text-lg">
            {t("landscape.topics")}
          </h2>
          <ul>
            {about.map((topic) => (
              <li key={topic.id}>
                <Link href={`/onderwerpen/${topic.id}`} prefetch={false} className="tap inline-flex items-center">
                  {topicName(ctx, topic)}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {documents.length > 0 && (
        <section aria-labelledby="documenten">
          <h2 id="documenten" className="text-lg">
            {t("landscape.documents")}
          </h2>
          <DocumentLinks ctx={ctx} documents={documents} />
        </section>
      )}
      {questions.length > 0 && (
        <section aria-labelledby="vragen">
          <h2 id="vragen" className="text-lg">
            {t("landscape.questions")}
          </h2>
          <QuestionList questions={questions} locale={ctx.actor.locale} />
        </section>
      )}
    </aside>
  );
}
