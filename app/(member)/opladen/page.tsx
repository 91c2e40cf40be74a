import type { Metadata } from "next";
import Link from "next/link";
import { forbidden } from "next/navigation";
import { uploadTarget } from "@/lib/documents/input";
import { myDocuments, readableDocuments } from "@/lib/documents/queries";
import { sentence, wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { can } from "@/lib/policy/rules";
import { memberContext, pageContext } from "@/lib/web/context";
import { UploadForm } from "./_components/upload-form";
import { uploadWords } from "./_components/upload-words";

type Query = Record<string, string | string[] | undefined>;
type Props = { searchParams: Promise<Query> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("documents.uploadTitle"),
});

export default async function UploadPage({ searchParams }: Props) {
  const ctx = await memberContext("/opladen");
  if (!can(ctx.actor, "document.upload", null)) forbidden();
  const query = await searchParams;
  const t = wordsFor(ctx.actor.locale);
  const refusals = await refusalsIn(ctx, query);
  const drafts = (await myDocuments(ctx)).filter((document) => document.state === "draft");
  const same = await readableDocuments(ctx, listOf(query.zelfde));
  const { meeting } = uploadTarget.parse({ meeting: query.bijeenkomst });
  return (
    <div className="page max-w-read">
      <h1>{t("documents.uploadTitle")}</h1>
      {refusals.length > 0 && (
        <ul role="alert" className="notice-danger mt-4">
          {refusals.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      {same.map((document) => (
        <p key={document.id} role="status" className="notice-info mt-4">
          {t("documents.resultSame")} <Link href={`/documenten/${document.id}`}>{document.title}</Link>
        </p>
      ))}
      <p className="mt-2 mb-4">{t("documents.uploadIntro")}</p>
      <UploadForm words={uploadWords(ctx.actor.locale)} hidden={meeting ? { meeting } : {}} multiple />
      {drafts.length > 0 && (
        <section className="mt-8">
          <h2>{t("documents.drafts", { count: drafts.length })}</h2>
          <ul className="mt-2 grid grid-cols-1 gap-3">
            {drafts.map((draft) => (
              <li key={draft.id} className="card flex flex-wrap items-center justify-between gap-2">
                <span className="min-w-0">
                  <span className="block font-semibold">{draft.title}</span>
                  {draft.textState === "waiting" && <span className="text-sm text-muted">{t("documents.readingShort")}</span>}
                </span>
                <Link href={`/documenten/${draft.id}/delen`} className="btn-quiet" aria-label={`${t("documents.check")}: ${draft.title}`}>
                  {t("documents.check")}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

const listOf = (value: string | string[] | undefined): string[] => (value === undefined ? [] : [value].flat().slice(0, 50));

/** What a form without script brings back: `key:file`. Only our own sentences about files are shown. */
async function refusalsIn(ctx: Context, query: Query): Promise<string[]> {
  const { locale } = ctx.actor;
  if (query.niets) return [wordsFor(locale)("documents.nothingChosen")];
  return listOf(query.geweigerd).flatMap((entry) => {
    const [key = "", file = ""] = entry.split(/:(.*)/s);
    return key.startsWith("documents.") ? [sentence(locale, key, { file: file.slice(0, 200) })] : [];
  });
}
