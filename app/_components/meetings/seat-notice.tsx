import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { OwnAnswer } from "@/lib/meetings/attendance/queries";
import type { Answer } from "@/lib/meetings/queries";

type Props = { ctx: Context; answer: Answer & Partial<OwnAnswer>; seatsPerOrganisation?: number | null };

/** What has to be known of my seat: that I must confirm it, or where I stand and why. */
export function SeatNotice({ ctx, answer, seatsPerOrganisation }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const { fullDay, time } = formatsFor(ctx.actor.locale);
  const { place, confirmBy, why, lapsed } = answer;
  if (confirmBy) {
    const until = t("attendance.moment", { day: fullDay(confirmBy), time: time(confirmBy) });
    return <p className="notice-warn mb-3 px-3 py-2 font-semibold">{t("attendance.offered", { until })}</p>;
  }
  if (place === 0) return null;
  const because =
    why === "organisation"
      ? t("attendance.whyOrganisation", { count: seatsPerOrganisation ?? 1 })
      : why === "full" && t("attendance.whyFull");
  return (
    <p className="notice-warn mb-3 px-3 py-2 text-sm">
      {lapsed ? t("attendance.lapsed", { place }) : [because, t("attendance.waiting", { place })].filter(Boolean).join(" ")}
    </p>
  );
}
