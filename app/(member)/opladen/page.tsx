import type { Metadata } from "next";
import Link from "next/link";
import { forbidden } from "next/navigation";
import { uploadTarget } from "@/lib/documents/input";
import { recognised } from "@/lib/documents/placing/queries";
import { myDocuments, uploadPlace } from "@/lib/documents/queries";
import { halfUploads } from "@/lib/documents/uploads/queries";
import { sentence, wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { can } from "@/lib/policy/rules";
import { memberContext, pageContext } from "@/lib/web/context";
import { OpenUploads } from "./_components/open-uploads";
import { SameFile } from "./_components/same-file";
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
  const same = await recognised(ctx, listOf(query.zelfde));
  const place = await uploadPlace(ctx, uploadTarget.parse({ meeting: query.bijeenkomst, item: query.punt }));
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
        <SameFile key={document.id} ctx={ctx} document={document} />
      ))}
      <p className="mt-2 mb-4">{t("documents.uploadIntro")}</p>
      {place && (
        <p className="mb-4 border-l-4 border-brand pl-3">
          {place.itemTitle && <strong className="block">{place.itemTitle}</strong>}
          {place.title}
        </p>
      )}
      <UploadForm words={uploadWords(t)} hidden={targetOf(place)} multiple />
      <OpenUploads ctx={ctx} uploads={await halfUploads(ctx)} />
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

/** What travels with the files. */
const targetOf = (place: Awaited<ReturnType<typeof uploadPlace>>): Record<string, string> =>
  place ? { meeting: place.meeting, ...(place.item && { item: place.item }) } : {};

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
