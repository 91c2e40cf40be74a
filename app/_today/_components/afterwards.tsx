import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import type { MeetingInList } from "@/lib/meetings/queries";
import { MeetingRow } from "../../_components/meetings/meeting-row";

/** How many are shown after the next one. */
const AFTERWARDS = 2;

export function Afterwards({ ctx, meetings }: { ctx: Context; meetings: MeetingInList[] }) {
  const t = wordsFor(ctx.actor.locale);
  const later = meetings.slice(1, 1 + AFTERWARDS);
  if (later.length === 0) return null;
  return (
    <section aria-labelledby="daarna">
      <h2 id="daarna" className="mb-2 text-xl">
        {t("meetings.afterThat")}
      </h2>
      <ul className="grid grid-cols-1 gap-3">
        {later.map((meeting) => (
          <li key={meeting.id}>
            <MeetingRow ctx={ctx} meeting={meeting} />
          </li>
        ))}
      </ul>
      <Link prefetch={false} href="/agenda" className="tap mt-1 inline-flex items-center">
        {t("meetings.wholeAgenda")}
      </Link>
    </section>
  );
}
