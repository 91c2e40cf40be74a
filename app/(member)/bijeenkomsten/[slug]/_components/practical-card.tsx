import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { after, MINUTE } from "@/lib/kernel/dates";
import type { ProgrammeItem } from "@/lib/meetings/agenda/queries";
import { replyWords } from "@/lib/meetings/attendance/input";
import type { Counts, WhoComes } from "@/lib/meetings/attendance/queries";
import type { Answer, MeetingView } from "@/lib/meetings/queries";
import { AnswerForm } from "../../../../_components/meetings/answer-form";
import { MeetingLinks } from "../../../../_components/meetings/meeting-links";
import { OtherCalendars } from "../../../../_components/meetings/other-calendars";
import { WhenWhere } from "../../../../_components/meetings/when-where";

type Reply = Answer["reply"];

/** `wanted`: the answer whose link in a mail led here. */
type Props = { ctx: Context; meeting: MeetingView; programme: ProgrammeItem[]; people: WhoComes | null; wanted?: Reply };

/** From this long before the start the online link stands out for everybody, not only for who chose it. */
const DOORS_OPEN = 30 * MINUTE;

/** When, where, my answer: what has to fit on a phone's first screen. */
export function PracticalCard({ ctx, meeting, programme, people, wanted }: Props) {
  const { mine, counts } = people ?? { mine: null, counts: null };
  return (
    <div className="card">
      <WhenWhere ctx={ctx} meeting={meeting} />
      <OnNow ctx={ctx} programme={programme} />
      {mine?.reply === "remote" && <JoinOnline ctx={ctx} meeting={meeting} mine={mine} />}
      {meeting.phase !== "after" && meeting.state === "published" && (
        <div className="mt-3">
          {meeting.may.reply ? (
            <AnswerForm ctx={ctx} meeting={meeting} answer={mine} wanted={wanted} />
          ) : (
            <WhoMayAnswer ctx={ctx} meeting={meeting} wanted={wanted} />
          )}
        </div>
      )}
      {counts && meeting.state !== "draft" && <CountsLine ctx={ctx} meeting={meeting} counts={counts} />}
      {mine?.reply !== "remote" && <JoinOnline ctx={ctx} meeting={meeting} mine={mine} />}
      {meeting.phase !== "after" && (
        <div className="mt-3">
          <MeetingLinks ctx={ctx} meeting={meeting} />
          <OtherCalendars ctx={ctx} meeting={meeting} />
        </div>
      )}
    </div>
  );
}

/** While it goes on: what is on at this moment comes first. */
function OnNow({ ctx, programme }: { ctx: Context; programme: ProgrammeItem[] }) {
  const item = programme.find((one) => one.phase === "during");
  if (!item) return null;
  const t = wordsFor(ctx.actor.locale);
  const { timeRange } = formatsFor(ctx.actor.locale);
  return (
    <p className="mt-3 rounded-md border-l-4 border-accent bg-accent-soft px-3 py-2">
      <strong className="text-accent">{t("meetings.happeningNow")}:</strong> <a href={`#punt-${item.position}`}>{item.title}</a>
      <span className="block text-sm">{timeRange(item.startsAt, item.endsAt)}</span>
    </p>
  );
}

function JoinOnline({ ctx, meeting, mine }: { ctx: Context; meeting: MeetingView; mine: Answer | null }) {
  const isOpen = meeting.phase === "during" || (meeting.phase === "before" && meeting.startsAt <= after(ctx.now, DOORS_OPEN));
  const isProminent = isOpen || (mine?.reply === "remote" && meeting.phase === "before");
  if (!meeting.onlineUrl || !isProminent || meeting.state !== "published") return null;
  return (
    <a href={meeting.onlineUrl} rel="noreferrer" className="btn-primary mt-3 w-full">
      {wordsFor(ctx.actor.locale)("meetings.joinOnlineLong")}
    </a>
  );
}

function CountsLine({ ctx, meeting, counts }: { ctx: Context; meeting: MeetingView; counts: Counts }) {
  const t = wordsFor(ctx.actor.locale);
  const isOver = meeting.phase === "after";
  const parts = [
    isOver ? cameWords(ctx, counts) : goingWords(ctx, meeting, counts),
    !isOver && meeting.seatsPerOrganisation !== null && t("attendance.perOrganisation", { count: meeting.seatsPerOrganisation }),
    counts.remote > 0 && t("meetings.countRemote", { count: counts.remote }),
    counts.waiting > 0 && !isOver && t("meetings.countWaiting", { count: counts.waiting }),
  ];
  return (
    <p className="mt-2 text-sm text-muted">
      {parts.filter(Boolean).join(" · ")}
      {counts.going + counts.remote > 0 && (
        <>
          {" · "}
          <a href="#wie-komt">{t("meetings.seeWho")}</a>
        </>
      )}
    </p>
  );
}

/** Who was there, if anybody noted that; else who said that they would be. */
function cameWords(ctx: Context, { present, going }: Counts): string {
  const t = wordsFor(ctx.actor.locale);
  return present > 0 ? t("attendance.countWas", { count: present }) : t("meetings.countCame", { count: going });
}

function goingWords(ctx: Context, { capacity }: MeetingView, { going }: Counts): string {
  const t = wordsFor(ctx.actor.locale);
  return capacity === null ? t("meetings.countGoing", { count: going }) : t("attendance.seatsTaken", { taken: going, capacity });
}

function WhoMayAnswer({ ctx, meeting, wanted }: { ctx: Context; meeting: MeetingView; wanted?: Reply }) {
  const t = wordsFor(ctx.actor.locale);
  const isVisitor = ctx.actor.personId === null;
  const here = `/bijeenkomsten/${meeting.slug}${wanted ? `?antwoord=${replyWords[wanted]}` : ""}`;
  return (
    <p className="text-sm">
      {isVisitor ? t("meetings.answerSignIn") : t("meetings.answerJoin")}{" "}
      <Link
        href={isVisitor ? `/aanmelden?next=${encodeURIComponent(here)}` : "/kringen"}
        className="tap inline-flex items-center font-semibold"
      >
        {isVisitor ? t("meetings.signIn") : t("meetings.findCircle")}
      </Link>
    </p>
  );
}
