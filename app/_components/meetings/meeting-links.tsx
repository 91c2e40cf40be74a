import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { routeLink } from "@/lib/meetings/route-link";
import { placeWords } from "./words";

type Meeting = {
  slug: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  venue: string;
  room: string;
  address: string;
  latitude: number | null;
  longitude: number | null;
  isOnline: boolean;
};

/** Into my calendar, there, and on to somebody else: plain links, without script. */
export function MeetingLinks({ ctx, meeting }: { ctx: Context; meeting: Meeting }) {
  const t = wordsFor(ctx.actor.locale);
  const route = routeLink(meeting);
  const place = placeWords(ctx, meeting);
  return (
    <ul className="grid auto-cols-fr grid-flow-col gap-2">
      <li>
        <a
          href={`/api/calendar/meeting/${meeting.slug}`}
          className="btn-quiet w-full px-2 text-sm"
          aria-label={`${t("meetings.addToCalendar")}: ${t("meetings.addToCalendarLong")}`}
        >
          {t("meetings.addToCalendar")}
        </a>
      </li>
      {route && (
        <li>
          <a
            href={route}
            rel="noreferrer"
            className="btn-quiet w-full px-2 text-sm"
            aria-label={t("meetings.routeLong", { place: place.name })}
          >
            {t("meetings.route")}
          </a>
        </li>
      )}
      <li>
        <a
          href={mailLink(ctx, meeting)}
          className="btn-quiet w-full px-2 text-sm"
          aria-label={`${t("meetings.share")}: ${t("meetings.shareLong")}`}
        >
          {t("meetings.share")}
        </a>
      </li>
    </ul>
  );
}

function mailLink(ctx: Context, meeting: Meeting): string {
  const t = wordsFor(ctx.actor.locale);
  const place = placeWords(ctx, meeting);
  const body = t("meetings.shareText", {
    title: meeting.title,
    when: formatsFor(ctx.actor.locale).dayAndTimes(meeting.startsAt, meeting.endsAt),
    where: [place.name, place.address].filter(Boolean).join(", "),
    link: `${ctx.baseUrl}/bijeenkomsten/${meeting.slug}`,
  });
  return `mailto:?subject=${encodeURIComponent(meeting.title)}&body=${encodeURIComponent(body)}`;
}
