import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { doorState } from "@/lib/meetings/attendance/presence/door";
import type { MeetingView } from "@/lib/meetings/queries";

/** What whoever receives people needs: who comes, and from an hour before the start the list to tick off. */
export function HostBar({ ctx, meeting }: { ctx: Context; meeting: MeetingView }) {
  const t = wordsFor(ctx.actor.locale);
  if (meeting.state !== "published") return null;
  const list = `/bijeenkomsten/${meeting.slug}/aanwezigen`;
  const isOpen = doorState(meeting, ctx.now) === "open";
  return (
    <nav aria-label={t("attendance.forHost")} className="mt-3 flex flex-wrap items-center gap-2 rounded-lg bg-sunken px-4 py-2 text-sm">
      <span className="mr-auto font-semibold">{t("attendance.forHost")}</span>
      {isOpen && (
        <Link prefetch={false} href={`${list}/deur`} className="btn-primary">
          {t("attendance.doorTitle")}
        </Link>
      )}
      <Link prefetch={false} href={list} className="tap inline-flex items-center px-1">
        {t("attendance.listDoor")}
      </Link>
      {meeting.phase !== "after" && (
        <Link prefetch={false} href={`${list}/qr`} className="tap inline-flex items-center px-1">
          {t("attendance.qrDoor")}
        </Link>
      )}
    </nav>
  );
}
