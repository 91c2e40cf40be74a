import type { Metadata } from "next";
import Link from "next/link";
import { type SiteFileKind, siteFileKinds, siteTextNames } from "@/lib/admin/site/input";
import { keptSite } from "@/lib/admin/site/queries";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { adminContext, pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { SiteFile } from "./_components/site-file";
import { SiteTextForm } from "./_components/site-text";

type Query = Record<string, string | string[] | undefined>;
type Props = { searchParams: Promise<Query> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: wordsFor((await pageContext()).actor.locale)("pages.keepTitle") });

/** What visitors see and read, for platform admins: files of the front page, and texts in two languages. */
export default async function SitePage({ searchParams }: Props) {
  const ctx = await adminContext("/beheer/site");
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const site = await orNotFound(keptSite(ctx));
  const told = toldIn(await searchParams, locale);
  return (
    <div className="page">
      <p className="text-sm font-semibold text-muted">
        <Link href="/beheer">{t("admin.title")}</Link>
      </p>
      <h1>{t("pages.keepTitle")}</h1>
      <p className="mt-1 text-muted">{t("pages.keepIntro")}</p>
      <section aria-labelledby="bestanden" className="mt-6">
        <h2 id="bestanden">{t("pages.files")}</h2>
        {told.done && (
          <p role="status" className="notice-ok mt-3">
            {told.done}
          </p>
        )}
        {told.wrong && !told.kind && (
          <p role="alert" className="notice-danger mt-3">
            {told.wrong}
          </p>
        )}
        <div className="mt-3 grid grid-cols-[minmax(0,1fr)] gap-4 md:grid-cols-2">
          {siteFileKinds.map((kind) => (
            <SiteFile key={kind} kind={kind} site={site} wrong={told.kind === kind ? told.wrong : null} locale={locale} />
          ))}
        </div>
      </section>
      <section aria-labelledby="teksten" className="mt-8 max-w-read">
        <h2 id="teksten">{t("pages.texts")}</h2>
        <p className="mt-1 mb-3 text-muted">{t("pages.textsHelp")}</p>
        {siteTextNames.map((name) => (
          <SiteTextForm key={name} name={name} site={site} locale={locale} />
        ))}
      </section>
    </div>
  );
}

type Told = { kind: SiteFileKind | null; done: string | null; wrong: string | null };

/** What the form for files brings back; only our own sentences are shown. */
function toldIn(query: Query, locale: Locale): Told {
  const t = wordsFor(locale);
  const [kind, file] = [siteFileKinds.find((one) => one === query.kind) ?? null, String(query.file ?? "").slice(0, 200)];
  if (query.result === "saved" && kind) return { kind, done: t("pages.saved", { kind: t(`pages.kinds.${kind}`) }), wrong: null };
  if (query.result === "notSaved") return { kind: null, done: null, wrong: t("pages.notSaved") };
  if (query.result === "wrongKind" || query.result === "tooLarge") return { kind, done: null, wrong: t(`pages.${query.result}`, { file }) };
  return { kind: null, done: null, wrong: null };
}
