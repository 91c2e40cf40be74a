import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import { findReportToWrite } from "@/lib/reports/queries";
import { revisionsOf } from "@/lib/reports/sections/queries";
import { pageContext, signedInContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { Decisions } from "./_components/decisions";
import { Revisions } from "./_components/revisions";
import { SectionForm } from "./_components/section-form";
import { TakenActions } from "./_components/taken-actions";

type Props = { params: Promise<{ slug: string; section: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("reports.write"),
});

/** One piece of the report: what was said, what was decided, who does what. */
export default async function WriteSectionPage({ params }: Props) {
  const { slug, section: id } = await params;
  const ctx = await signedInContext(`/bijeenkomsten/${slug}/verslag/schrijven/${id}`);
  const t = wordsFor(ctx.actor.locale);
  const { meeting, sections, state, may, members } = await orNotFound(findReportToWrite(ctx, slug));
  const at = sections.findIndex((section) => section.id === id);
  const section = sections[at];
  if (!section) notFound();
  const isOpen = state === "draft" || state === "review" || (state === "published" && may.lead);
  if (!isOpen) redirect(`/bijeenkomsten/${slug}/verslag`);
  const revisions = await revisionsOf(ctx, id);
  const about = [section.startsAt ? formatsFor(ctx.actor.locale).time(section.startsAt) : "", section.speakers.join("; ")];
  const beside = [
    { to: sections[at - 1], label: t("reports.previousSection") },
    { to: sections[at + 1], label: t("reports.nextSection") },
  ];
  const all = `/bijeenkomsten/${slug}/verslag/schrijven`;
  return (
    <div className="page max-w-3xl">
      <p className="text-sm">
        <Link href={all}>{t("reports.titleOf", { title: meeting.title })}</Link>
      </p>
      <h1>{section.title}</h1>
      <p className="mb-4 text-muted">{about.filter(Boolean).join(" · ")}</p>
      <SectionForm ctx={ctx} section={section} />
      <Decisions ctx={ctx} section={section} />
      <TakenActions ctx={ctx} section={section} members={members} />
      <nav aria-label={t("reports.sections")} className="mt-8 flex flex-wrap items-center gap-3 border-t border-line pt-4">
        {beside.map(({ to, label }) =>
          to ? (
            <Link key={label} href={`${all}/${to.id}`} className="btn-quiet">
              {label}: {to.title}
            </Link>
          ) : null,
        )}
        <Link href={all} className="tap inline-flex items-center px-2">
          {t("reports.allSections")}
        </Link>
      </nav>
      <Revisions ctx={ctx} revisions={revisions} section={section} />
    </div>
  );
}
