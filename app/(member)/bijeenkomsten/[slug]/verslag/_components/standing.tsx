import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { VerdictView } from "@/lib/reports/approval/queries";
import type { ReportView } from "@/lib/reports/queries";

type Props = { ctx: Context; view: ReportView; verdicts: VerdictView[] };

/** Where the report stands, in a sentence or two, and the way on. */
export function Standing({ ctx, view, verdicts }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const { meeting, report, state, may } = view;
  const canWrite = may.write && (state === "draft" || state === "review" || (state === "published" && may.lead));
  return (
    <div className="mt-4">
      {sentences({ ctx, view, verdicts }).map((text) => (
        <p key={text} className="mt-1 max-w-read">
          {text}
        </p>
      ))}
      <p className="mt-3 flex flex-wrap items-center gap-3">
        {report?.documentId && (
          <Link href={`/documenten/${report.documentId}`} className="btn-primary">
            {t("reports.readDocument")}
          </Link>
        )}
        {canWrite && (
          <Link href={`/bijeenkomsten/${meeting.slug}/verslag/schrijven`} className={state === "draft" ? "btn-primary" : "btn-quiet"}>
            {t(state === "published" ? "reports.correct" : "reports.writeOn")}
          </Link>
        )}
      </p>
    </div>
  );
}

function sentences({ ctx, view: { report, state, presence, may }, verdicts }: Props): string[] {
  const t = wordsFor(ctx.actor.locale);
  const { fullDay } = formatsFor(ctx.actor.locale);
  if (!report) return [t("reports.noneYet")];
  switch (state) {
    case "waived":
      return [t("reports.waivedBecause", { because: report.waivedBecause })];
    case "review": {
      const day = report.reviewUntil ? fullDay(report.reviewUntil) : "";
      const isOver = report.reviewUntil !== null && report.reviewUntil < ctx.now;
      const agreed = verdicts.filter(({ verdict }) => verdict === "agreed").length;
      return [
        t(isOver ? "reports.reviewOver" : "reports.inReview", { day }),
        t("reports.agreedCount", { agreed, present: presence.present.length }),
      ];
    }
    case "approved":
      return [approvalIn(ctx, report), t("reports.waitsToBePublished")];
    case "published":
      return [approvalIn(ctx, report), t("reports.publishedAs")];
    default:
      return may.readText ? [] : [t("reports.beingWritten")];
  }
}

function approvalIn(ctx: Context, { approvedBy, approvedAt, approvedOn }: NonNullable<ReportView["report"]>): string {
  const t = wordsFor(ctx.actor.locale);
  const { day, storedDay } = formatsFor(ctx.actor.locale);
  if (!approvedAt) return "";
  if (approvedBy === "meeting") return t("reports.approvedMeeting", { day: approvedOn ? storedDay(approvedOn) : day(approvedAt) });
  return t(approvedBy === "all" ? "reports.approvedAll" : "reports.approvedSilence", { day: day(approvedAt) });
}
