import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { DocumentLinks } from "@/app/_components/document-links";
import { reasonAddress } from "@/lib/admin/inspection/input";
import { asksForReason } from "@/lib/admin/inspection/queries";
import { fileType } from "@/lib/documents/labels";
import { findDocument, pagesOf, type ReadDocument } from "@/lib/documents/reading/queries";
import { relatedDocuments } from "@/lib/documents/related/queries";
import { partsOf } from "@/lib/documents/text";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { About } from "./_components/about";
import { Changes } from "./_components/changes";
import { DocumentHead } from "./_components/document-head";
import { DocumentText } from "./_components/document-text";
import { Tombstone } from "./_components/tombstone";
import { Versions } from "./_components/versions";

type Query = { deel?: string; gedeeld?: string; bewaard?: string };
type Props = { params: Promise<{ document: string }>; searchParams: Promise<Query> };

const documentOf = cache(async (id: string) => {
  const ctx = await pageContext();
  const thing = { kind: "document", id } as const;
  if (await asksForReason(ctx, thing)) redirect(reasonAddress(thing));
  return orNotFound(findDocument(ctx, id));
});

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: (await documentOf((await params).document)).title,
});

export default async function DocumentPage({ params, searchParams }: Props) {
  const { document: id } = await params;
  const ctx = await pageContext();
  const document = await documentOf(id);
  if (document.state === "withdrawn") return <Tombstone ctx={ctx} document={document} />;
  const query = await searchParams;
  const [current] = document.versions;
  const parts = current?.textState === "read" ? partsOf(await pagesOf(ctx, current.id)) : [];
  const part = Math.min(Math.max(1, Number(query.deel) || 1), Math.max(1, parts.length));
  return (
    <div className="page">
      <Message ctx={ctx} query={query} />
      {/* On a phone whom to ask comes before the text; on a wide screen it stands beside everything else. */}
      <article className="two-columns *:min-w-0 *:max-w-read lg:grid-rows-[auto_auto_auto_1fr]">
        <DocumentHead ctx={ctx} document={document} />
        <aside className="grid content-start gap-6 lg:col-start-2 lg:row-span-4 lg:row-start-1">
          <About ctx={ctx} document={document} />
          {document.mayEdit && <Changes ctx={ctx} document={document} />}
        </aside>
        {current && (
          <DocumentText
            ctx={ctx}
            id={id}
            version={current}
            pages={fileType(current.fileName).pages}
            part={{ number: part, count: parts.length, pieces: parts[part - 1] ?? [], lastPage: parts.at(-1)?.at(-1)?.page ?? 0 }}
            language={document.language}
          />
        )}
        <Versions ctx={ctx} document={document} />
        <Related ctx={ctx} document={document} />
      </article>
    </div>
  );
}

function Message({ ctx, query }: { ctx: Context; query: Query }) {
  const t = wordsFor(ctx.actor.locale);
  if (!query.gedeeld && !query.bewaard) return null;
  return (
    <p role="status" className="notice-ok mb-4">
      {query.gedeeld ? t("documents.shared") : t("documents.saved")} {query.gedeeld && <a href="/opladen">{t("documents.uploadNext")}</a>}
    </p>
  );
}

async function Related({ ctx, document }: { ctx: Context; document: ReadDocument }) {
  const related = await relatedDocuments(ctx, document.id);
  if (related.length === 0) return null;
  return (
    <section>
      <h2 className="text-xl">{wordsFor(ctx.actor.locale)("documents.related")}</h2>
      <DocumentLinks ctx={ctx} documents={related} />
    </section>
  );
}
