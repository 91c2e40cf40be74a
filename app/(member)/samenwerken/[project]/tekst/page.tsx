import type { Metadata } from "next";
import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import { versionsOf } from "@/lib/projects/text/review/queries";
import { Begin } from "./_components/begin";
import { Done } from "./_components/done";
import { LeadTools } from "./_components/lead-tools";
import { Outline } from "./_components/outline";
import { PublishForm } from "./_components/publish-form";
import { Reading } from "./_components/reading";
import { Versions } from "./_components/versions";
import { WayBack } from "./_components/way-back";
import { loadText } from "./load";

type Props = { params: Promise<{ project: string }>; searchParams: Promise<{ gedaan?: string | string[] }> };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { ctx, project } = await loadText((await params).project);
  return { title: wordsFor(ctx.actor.locale)("texts.titleOf", { title: project.title }) };
}

/** The text that a project writes: what is in it and how far it is, then the text itself. */
export default async function TextPage({ params, searchParams }: Props) {
  const { ctx, project, text } = await loadText((await params).project);
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const { day } = formatsFor(locale);
  const page = `/samenwerken/${project.slug}/tekst`;
  const versions = text ? await versionsOf(ctx, project.slug) : [];
  const said = {
    begonnen: t("texts.begun"),
    teruggezet: t("texts.restored"),
    nalezing: t("texts.reviewStarted", { label: text?.review?.label ?? "" }),
    vastgelegd: t("texts.madeCommon", { label: text?.common?.label ?? "" }),
    kennisbank: t("texts.publishedDone"),
    herziening: t("texts.revised", { number: text?.edition ?? 1 }),
  };
  const ways = [
    { href: `${page}/vergelijken`, label: t("texts.compareTitle"), when: text !== null },
    { href: `${page}/nalezing`, label: t("texts.review"), when: versions.length > 0 },
    { href: `${page}/lokaal`, label: t("texts.local"), when: versions.some(({ kind }) => kind === "common") },
    { href: `${page}/vaststelling`, label: t("texts.adoption"), when: versions.some(({ kind }) => kind === "common") },
  ].filter(({ when }) => when);
  return (
    <div className="page">
      <WayBack steps={[{ href: `/samenwerken/${project.slug}`, label: project.title }]} />
      <h1>{t("texts.titleOf", { title: project.title })}</h1>
      <Done asked={(await searchParams).gedaan} said={said} />
      {!text && <Begin project={project} locale={locale} />}
      {text && (
        <>
          <p className="mt-1 max-w-read text-muted">{t("texts.intro")}</p>
          <p className="mt-2 font-semibold">
            {text.common
              ? t("texts.commonOn", { label: text.common.label, day: day(text.common.frozenAt) })
              : t("texts.edition", { number: text.edition })}
          </p>
          {text.review?.reviewUntil && (
            <p className="notice-info mt-3 max-w-read">
              <Link href={`${page}/nalezing`} prefetch={false}>
                {t("texts.reviewTitle", { label: text.review.label })}
              </Link>
              : {t("texts.reviewUntil", { day: day(text.review.reviewUntil) })}
            </p>
          )}
          {ways.length > 0 && (
            <nav aria-label={t("texts.title")} className="mt-4 flex flex-wrap gap-2">
              {ways.map(({ href, label }) => (
                <Link key={href} href={href} prefetch={false} className="btn-quiet">
                  {label}
                </Link>
              ))}
            </nav>
          )}
          <div className="two-columns mt-6">
            <div>
              <Outline text={text} locale={locale} />
              <Reading sections={text.sections} project={project.slug} locale={locale} />
            </div>
            <aside className="space-y-8">
              {text.may.lead && <LeadTools ctx={ctx} project={project} text={text} versions={versions} />}
              {project.may.publish && text.common && !text.common.documentId && (
                <PublishForm project={project} label={text.common.label} locale={locale} />
              )}
              <Versions project={project.slug} versions={versions} locale={locale} />
            </aside>
          </div>
        </>
      )}
    </div>
  );
}
