import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { after, MINUTE } from "@/lib/kernel/dates";
import { phaseOf } from "@/lib/meetings/programme";
import { circlesOfActor, type MeetingInList } from "@/lib/meetings/queries";
import { AnswerForm } from "../../_components/meetings/answer-form";
import { MeetingLinks } from "../../_components/meetings/meeting-links";
import { WhenWhere } from "../../_components/meetings/when-where";

/** From this long before the start the online link stands out. */
const DOORS_OPEN = 30 * MINUTE;

/** The next meeting, whole: when, where, my answer. */
export async function NextMeeting({ ctx, meetings }: { ctx: Context; meetings: MeetingInList[] }) {
  const t = wordsFor(ctx.actor.locale);
  const [next] = meetings;
  if (!next) return <NoMeeting ctx={ctx} />;
  return (
    <section aria-labelledby="volgende" className="card lg:p-6">
      <p className="text-sm text-muted">
        {phaseOf(next, ctx.now) === "during" ? t("meetings.nextMeetingNow") : t("meetings.nextMeeting")} ·{" "}
        {next.circles.map((circle) => circle.name).join(" · ")}
      </p>
      <h2 id="volgende" className="mb-3 text-xl lg:text-2xl">
        <Link prefetch={false} href={`/bijeenkomsten/${next.slug}`} className="text-ink no-underline hover:underline">
          {next.title}
        </Link>
      </h2>
      <WhenWhere ctx={ctx} meeting={next} />
      <JoinOnline ctx={ctx} meeting={next} />
      <div className="mt-3">
        <AnswerForm ctx={ctx} meeting={next} answer={next.answer} />
      </div>
      <div className="mt-3">
        <MeetingLinks ctx={ctx} meeting={next} />
      </div>
      <Link prefetch={false} href={`/bijeenkomsten/${next.slug}`} className="tap mt-1 inline-flex items-center font-semibold">
        {t("meetings.wholeProgramme")}
      </Link>
    </section>
  );
}

function JoinOnline({ ctx, meeting }: { ctx: Context; meeting: MeetingInList }) {
  const isOpen = meeting.startsAt <= after(ctx.now, DOORS_OPEN);
  if (!meeting.onlineUrl || (!isOpen && meeting.answer?.reply !== "remote")) return null;
  return (
    <a href={meeting.onlineUrl} rel="noreferrer" className="btn-primary mt-3 w-full">
      {wordsFor(ctx.actor.locale)("meetings.joinOnlineLong")}
    </a>
  );
}

async function NoMeeting({ ctx }: { ctx: Context }) {
  const t = wordsFor(ctx.actor.locale);
  const circles = await circlesOfActor(ctx);
  return (
    <section aria-labelledby="volgende" className="card">
      <h2 id="volgende">{t("meetings.noMeeting")}</h2>
      <p className="mt-1">{t("meetings.noMeetingHelp")}</p>
      <ul className="mt-2">
        {circles.map((circle) => (
          <li key={circle.id}>
            <Link prefetch={false} href={`/kringen/${circle.slug}/onderwerpen`} className="tap inline-flex items-center">
              {t("meetings.proposeInstead", { circle: circle.name })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
