import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { spanIn } from "@/lib/meetings/changes";
import { phaseOf } from "@/lib/meetings/programme";
import type { MeetingView } from "@/lib/meetings/queries";
import { DateRing } from "./date-ring";
import { distance, placeWords } from "./words";

type Change = MeetingView["changes"][number];

type Meeting = {
  state: string;
  startsAt: Date;
  endsAt: Date;
  venue: string;
  room: string;
  address: string;
  isOnline: boolean;
  changes?: Change[];
};

/** The two things that somebody in a car park wants to know. What was changed lately stands struck beside what it is now. */
export function WhenWhere({ ctx, meeting }: { ctx: Context; meeting: Meeting }) {
  const t = wordsFor(ctx.actor.locale);
  const { fullDay, timeRange, machineDay } = formatsFor(ctx.actor.locale);
  const place = placeWords(ctx, meeting);
  const phase = phaseOf(meeting, ctx.now);
  const change = (field: Change["field"]) => meeting.changes?.find((one) => one.field === field);
  return (
    <>
      <div className="flex items-center gap-3">
        <DateRing ctx={ctx} moment={meeting.startsAt} isOver={phase === "after" || meeting.state === "cancelled"} />
        <p className="min-w-0">
          <span className="block text-sm font-semibold text-accent">
            {meeting.state === "cancelled" ? t("meetings.cancelled") : distance(ctx, meeting)}
          </span>
          <time dateTime={machineDay(meeting.startsAt)} className="block font-display text-lg leading-6 font-semibold">
            {fullDay(meeting.startsAt)}
          </time>
          <span className="block font-display text-lg leading-6 font-semibold">{timeRange(meeting.startsAt, meeting.endsAt)}</span>
        </p>
      </div>
      {phase === "before" && <Was ctx={ctx} change={change("when")} />}
      <p className="mt-3 border-t border-line pt-2 leading-6">
        <span className="block font-semibold">{place.name}</span>
        {place.address && <span className="block text-muted">{place.address}</span>}
      </p>
      <Was ctx={ctx} change={change("where")} />
    </>
  );
}

function Was({ ctx, change }: { ctx: Context; change?: Change }) {
  if (!change) return null;
  const t = wordsFor(ctx.actor.locale);
  const { shortDay, dayAndTimes } = formatsFor(ctx.actor.locale);
  const { startsAt, endsAt } = spanIn(change.before);
  const before = change.field === "when" ? dayAndTimes(startsAt, endsAt) : change.before || t("meetings.placeOpen");
  return (
    <p className="mt-1 rounded-sm bg-warn-soft px-2 py-0.5 text-sm">
      <strong className="text-warn">{t("meetings.was")}</strong> <del>{before}</del>{" "}
      <span className="text-muted">({t("meetings.changed", { day: shortDay(new Date(change.at)) })})</span>
    </p>
  );
}
