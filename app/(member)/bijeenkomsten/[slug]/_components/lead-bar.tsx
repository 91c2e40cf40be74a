import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import type { MeetingView } from "@/lib/meetings/queries";
import { can } from "@/lib/policy/rules";

/** What a lead may do with this meeting. */
export function LeadBar({ ctx, meeting }: { ctx: Context; meeting: MeetingView }) {
  const t = wordsFor(ctx.actor.locale);
  const circle = meeting.circles.find((one) => can(ctx.actor, "circle.lead", one));
  const edit = `/bijeenkomsten/${meeting.slug}/bewerken`;
  return (
    <nav aria-label={t("meetings.forLeads")} className="mt-3 flex flex-wrap items-center gap-2 rounded-lg bg-sunken px-4 py-2 text-sm">
      <span className="mr-auto font-semibold">{t("meetings.forLeads")}</span>
      {meeting.state !== "cancelled" && (
        <>
          <Link prefetch={false} href={edit} className="tap inline-flex items-center px-1">
            {t("meetings.edit")}
          </Link>
          <Link prefetch={false} href={`${edit}/programma`} className="tap inline-flex items-center px-1">
            {t("meetings.programme")}
          </Link>
        </>
      )}
      {meeting.state === "draft" && (
        <Link prefetch={false} href={`${edit}/publiceren`} className="tap inline-flex items-center px-1">
          {t("meetings.publishTitle")}
        </Link>
      )}
      {meeting.state === "published" && (
        <Link prefetch={false} href={`/bijeenkomsten/${meeting.slug}/verslag`} className="tap inline-flex items-center px-1">
          {t("reports.write")}
        </Link>
      )}
      {meeting.state !== "draft" && circle && (
        <Link
          prefetch={false}
          href={`/kringen/${circle.slug}/bijeenkomsten/nieuw?van=${meeting.slug}`}
          className="tap inline-flex items-center px-1"
        >
          {t("planning.copyButton")}
        </Link>
      )}
    </nav>
  );
}
