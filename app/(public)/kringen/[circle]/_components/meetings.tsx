import Link from "next/link";
import type { Circle } from "@/lib/circles/queries";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import type { MeetingInList } from "@/lib/meetings/queries";
import { MeetingRow } from "../../../../_components/meetings/meeting-row";
import { WhenWhere } from "../../../../_components/meetings/when-where";

type Props = { ctx: Context; circle: Circle; meetings: MeetingInList[]; hasMet: boolean };

/** The next meeting writ large, later ones as lines. */
export function ComingMeetings({ ctx, circle, meetings, hasMet }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const next = meetings.find((meeting) => meeting.state === "published");
  const later = meetings.filter((meeting) => meeting !== next);
  return (
    <section>
      <h2 className="mb-3">{t("circles.next")}</h2>
      {next ? <NextMeeting ctx={ctx} meeting={next} /> : <NoMeeting ctx={ctx} circle={circle} hasMet={hasMet} />}
      {later.length > 0 && (
        <>
          <h3 className="mt-6 mb-2">{t("circles.alsoComing")}</h3>
          <Rows ctx={ctx} meetings={later} />
        </>
      )}
    </section>
  );
}

function NextMeeting({ ctx, meeting }: { ctx: Context; meeting: MeetingInList }) {
  return (
    <article className="card relative border-l-4 border-l-accent hover:border-field">
      <h3 className="mb-3 text-xl">
        <Link
          href={`/bijeenkomsten/${meeting.slug}`}
          prefetch={false}
          className="text-ink no-underline after:absolute after:inset-0 hover:underline"
        >
          {meeting.title}
        </Link>
      </h3>
      <WhenWhere ctx={ctx} meeting={meeting} />
    </article>
  );
}

function NoMeeting({ ctx, circle, hasMet }: Omit<Props, "meetings">) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <div className="card">
      <p>{hasMet ? t("circles.noMeeting") : t("circles.noMeetingYet")}</p>
      {ctx.actor.roles.has(circle.id) && (
        <Link href={`/kringen/${circle.slug}/onderwerpen`} prefetch={false} className="btn-quiet mt-3">
          {t("circles.proposeInstead")}
        </Link>
      )}
    </div>
  );
}

/** What was on, newest first. */
export function PastMeetings({ ctx, meetings }: { ctx: Context; meetings: MeetingInList[] }) {
  const t = wordsFor(ctx.actor.locale);
  if (meetings.length === 0) return null;
  return (
    <section>
      <h2 className="mb-3">{t("circles.past")}</h2>
      <Rows ctx={ctx} meetings={meetings} />
    </section>
  );
}

function Rows({ ctx, meetings }: { ctx: Context; meetings: MeetingInList[] }) {
  return (
    <ul className="grid grid-cols-1 gap-3">
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <MeetingRow ctx={ctx} meeting={meeting} />
        </li>
      ))}
    </ul>
  );
}
