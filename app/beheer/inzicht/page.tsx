import type { Metadata } from "next";
import Link from "next/link";
import { insightInput, reportNames } from "@/lib/admin/insight/input";
import { insightCircles, mayReport, report } from "@/lib/admin/insight/queries";
import { wordsFor } from "@/lib/i18n";
import { adminContext, pageContext } from "@/lib/web/context";
import { InsightFilterForm } from "./_components/insight-filter";
import { ReportSection } from "./_components/report-section";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: wordsFor((await pageContext()).actor.locale)("insight.title") });

/** Figures, each with its table: for leads of their circles, for admins of one or all. */
export default async function InsightPage({ searchParams }: Props) {
  const ctx = await adminContext("/beheer/inzicht");
  const { locale, isAdmin } = ctx.actor;
  const t = wordsFor(locale);
  const asked = insightInput.parse(await searchParams);
  const names = reportNames.filter((name) => mayReport(ctx, name));
  const [circles, ...reports] = await Promise.all([insightCircles(ctx), ...names.map((name) => report(ctx, name, asked))]);
  return (
    <div className="page">
      <p className="text-sm font-semibold text-muted">
        <Link href="/beheer">{t("admin.title")}</Link>
      </p>
      <h1>{t("insight.title")}</h1>
      <p className="mt-1 text-muted">{t(isAdmin ? "insight.introAdmin" : "insight.introLead")}</p>
      <InsightFilterForm actor={ctx.actor} asked={asked} circles={circles} />
      <p className="mt-4 mb-6 max-w-read text-sm text-muted">{t("insight.small")}</p>
      {reports.map((one) => (
        <ReportSection key={one.name} report={one} filter={asked} locale={locale} />
      ))}
    </div>
  );
}
