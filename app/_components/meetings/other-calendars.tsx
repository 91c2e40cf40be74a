import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { calendarLinks } from "@/lib/meetings/calendar-links";
import { placeOf } from "@/lib/meetings/changes";

type Meeting = { slug: string; title: string; startsAt: Date; endsAt: Date; venue: string; room: string; address: string };

const line = "tap flex items-center";

/** For whom a file is not handy: calendars on the web, and all meetings at once. Only a press goes anywhere. */
export function OtherCalendars({ ctx, meeting }: { ctx: Context; meeting: Meeting }) {
  const t = wordsFor(ctx.actor.locale);
  const links = calendarLinks({ ...meeting, place: placeOf(meeting), url: `${ctx.baseUrl}/bijeenkomsten/${meeting.slug}` });
  return (
    <details className="mt-1">
      <summary className="tap py-2 text-sm text-brand">{t("calendars.others")}</summary>
      <ul>
        {(["google", "outlook", "outlookHome"] as const).map((kind) => (
          <li key={kind}>
            <a href={links[kind]} rel="noreferrer" className={line}>
              {t(`calendars.${kind}`)}
            </a>
          </li>
        ))}
        {ctx.actor.personId && (
          <li>
            <Link prefetch={false} href="/mijn/agenda" className={line}>
              {t("calendars.allByThemselves")}
            </Link>
          </li>
        )}
      </ul>
    </details>
  );
}
