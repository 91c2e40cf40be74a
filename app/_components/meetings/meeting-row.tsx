import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { phaseOf } from "@/lib/meetings/programme";
import type { MeetingInList } from "@/lib/meetings/queries";
import { Tag } from "@/lib/ui/tag";
import { DateTile } from "./date-tile";
import { answerWords, placeWords } from "./words";

/** A meeting in a list: when, what, whose, where, and what I said. The whole row is the link's target. */
export function MeetingRow({ ctx, meeting, heading: Heading = "h3" }: { ctx: Context; meeting: MeetingInList; heading?: "h3" | "p" }) {
  const { fullDay, timeRange, machineDay } = formatsFor(ctx.actor.locale);
  const isOver = phaseOf(meeting, ctx.now) === "after";
  const place = placeWords(ctx, meeting);
  return (
    <article className="relative flex gap-4 wrap-anywhere rounded-lg border border-line bg-surface p-3 shadow-card hover:border-field">
      <DateTile ctx={ctx} moment={meeting.startsAt} isQuiet={isOver || meeting.state === "cancelled"} />
      <div className="min-w-0 flex-1">
        <Heading
          className={`font-display text-base leading-6 font-semibold md:text-lg ${meeting.state === "cancelled" ? "text-muted line-through" : ""}`}
        >
          <Link
            prefetch={false}
            href={`/bijeenkomsten/${meeting.slug}`}
            className="text-ink no-underline after:absolute after:inset-0 hover:underline"
          >
            {meeting.title}
          </Link>
        </Heading>
        <p className="text-sm">
          <time dateTime={machineDay(meeting.startsAt)} className="sr-only">
            {fullDay(meeting.startsAt)},{" "}
          </time>
          <span className="font-semibold">{timeRange(meeting.startsAt, meeting.endsAt)}</span> · {place.name}
        </p>
        <p className="text-sm text-muted">{meeting.circles.map((circle) => circle.name).join(" · ")}</p>
        <RowTags ctx={ctx} meeting={meeting} isOver={isOver} />
      </div>
    </article>
  );
}

function RowTags({ ctx, meeting, isOver }: { ctx: Context; meeting: MeetingInList; isOver: boolean }) {
  const t = wordsFor(ctx.actor.locale);
  if (meeting.state === "cancelled") return <Tag tone="danger">{t("meetings.cancelled")}</Tag>;
  if (meeting.state === "draft") return <Tag tone="warn">{t("meetings.draft")}</Tag>;
  const isNow = phaseOf(meeting, ctx.now) === "during";
  const isMine = meeting.circles.some((circle) => ctx.actor.roles.has(circle.id));
  const tone = toneOf(meeting.answer);
  return (
    <p className="mt-1 flex flex-wrap gap-2 empty:hidden">
      {isNow && <Tag tone="accent">{t("meetings.now")}</Tag>}
      {!isOver && (meeting.answer || isMine) && <Tag tone={tone}>{answerWords(ctx, meeting.answer)}</Tag>}
    </p>
  );
}

function toneOf(answer: MeetingInList["answer"]) {
  if (!answer || answer.reply === "declined") return "plain";
  return answer.place > 0 || answer.confirmBy ? "warn" : "ok";
}
