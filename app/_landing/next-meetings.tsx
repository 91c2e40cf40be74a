import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import type { MeetingInList } from "@/lib/meetings/queries";
import { MeetingRow } from "../_components/meetings/meeting-row";

/** What is coming up, wherever in Flanders. */
export function NextMeetings({ ctx, meetings }: { ctx: Context; meetings: MeetingInList[] }) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <section className="mx-auto max-w-page px-4 py-10 md:py-14">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2>{t("landing.meetingsTitle")}</h2>
        <Link href="/agenda" prefetch={false} className="tap inline-flex items-center">
          {t("landing.meetingsAll")}
        </Link>
      </div>
      {meetings.length === 0 && <p className="mt-2">{t("landing.meetingsNone")}</p>}
      <ul className="mt-4 grid gap-4 md:grid-cols-3">
        {meetings.map((meeting) => (
          <li key={meeting.id} className="grid">
            <MeetingRow ctx={ctx} meeting={meeting} />
          </li>
        ))}
      </ul>
    </section>
  );
}
