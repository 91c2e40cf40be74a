import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { ProgrammeItem } from "@/lib/meetings/agenda/queries";
import { placeOf } from "@/lib/meetings/changes";

type Meeting = {
  slug: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  venue: string;
  room: string;
  address: string;
  onlineUrl: string | null;
  capacity: number | null;
  replyBy: Date | null;
};
type Props = { ctx: Context; meeting: Meeting; programme: ProgrammeItem[] };

/** What was filled in, each with the way back to where it is changed. */
export function Answers({ ctx, meeting, programme }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const { dayAndTimes, day, time } = formatsFor(ctx.actor.locale);
  const edit = `/bijeenkomsten/${meeting.slug}/bewerken`;
  const seats = meeting.capacity === null ? t("planning.checkSeatsAll") : t("meetings.seats", { count: meeting.capacity });
  const items = programme.map((item) => `${time(item.startsAt)} ${item.title}`).join("\n");
  const rows = [
    { what: t("planning.checkWhat"), text: meeting.title, href: `${edit}#title` },
    { what: t("planning.checkWhen"), text: dayAndTimes(meeting.startsAt, meeting.endsAt), href: `${edit}#day` },
    { what: t("planning.checkWhere"), text: placeOf(meeting) || t("meetings.placeOpen"), href: `${edit}#venue` },
    { what: t("planning.checkOnline"), text: meeting.onlineUrl ? t("planning.checkOnlineYes") : "", href: `${edit}#onlineUrl` },
    { what: t("planning.checkProgramme"), text: items || t("meetings.programmeEmpty"), href: `${edit}/programma` },
    { what: t("planning.checkSeats"), text: seats, href: `${edit}#capacity` },
    { what: t("planning.checkReplyBy"), text: meeting.replyBy ? day(meeting.replyBy) : "", href: `${edit}#replyBy` },
  ];
  return (
    <dl>
      {rows
        .filter((row) => row.text)
        .map(({ what, text, href }) => (
          <div
            key={what}
            className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-b border-line py-2 sm:grid-cols-[10rem_minmax(0,1fr)_auto]"
          >
            <dt className="font-semibold max-sm:col-start-1">{what}</dt>
            <dd className="whitespace-pre-line max-sm:col-start-1 max-sm:row-start-2">{text}</dd>
            <dd className="max-sm:row-span-2 max-sm:row-start-1">
              <Link href={href} aria-label={t("planning.checkChangeLong", { what })} className="tap inline-flex items-center px-2 text-sm">
                {t("planning.checkChange")}
              </Link>
            </dd>
          </div>
        ))}
    </dl>
  );
}
