import type { Metadata } from "next";
import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import { verdictsOf } from "@/lib/reports/approval/queries";
import { findReport } from "@/lib/reports/queries";
import { Tag } from "@/lib/ui/tag";
import { pageContext, signedInContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { Approval } from "./_components/approval";
import { Beginning } from "./_components/beginning";
import { JudgeForm } from "./_components/judge-form";
import { Publishing } from "./_components/publishing";
import { ReportText } from "./_components/report-text";
import { Standing } from "./_components/standing";
import { Verdicts } from "./_components/verdicts";

type Props = { params: Promise<{ slug: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("reports.title"),
});

/** The report of a meeting from its first word to the document: what it says, where it stands, and what is asked of the reader. */
export default async function ReportPage({ params }: Props) {
  const { slug } = await params;
  const ctx = await signedInContext(`/bijeenkomsten/${slug}/verslag`);
  const t = wordsFor(ctx.actor.locale);
  const view = await orNotFound(findReport(ctx, slug));
  const verdicts = view.report && view.may.readText ? await verdictsOf(ctx, view.report.id) : [];
  const shared = { ctx, view, verdicts };
  const isPublished = view.state === "published";
  return (
    <div className="page max-w-3xl">
      <p className="text-sm">
        <Link href={`/bijeenkomsten/${slug}`}>{view.meeting.title}</Link>
      </p>
      <h1>{t("reports.title")}</h1>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
        {formatsFor(ctx.actor.locale).dayAndTimes(view.meeting.startsAt, view.meeting.endsAt)}
        <Tag tone={isPublished || view.state === "approved" ? "ok" : "plain"}>{t("reports.state", { state: view.state })}</Tag>
      </p>
      <Standing {...shared} />
      {view.may.lead && <Beginning ctx={ctx} view={view} />}
      {view.may.judge && <JudgeForm {...shared} />}
      {view.state === "review" && <Verdicts {...shared} />}
      {view.may.lead && view.state === "review" && <Approval {...shared} />}
      {view.may.lead && view.state === "approved" && <Publishing ctx={ctx} view={view} />}
      {view.may.readText && view.report && <ReportText ctx={ctx} view={view} />}
    </div>
  );
}
