import type { Metadata } from "next";
import { cache } from "react";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { programmesOf } from "@/lib/meetings/agenda/queries";
import { findMeeting, type MeetingView } from "@/lib/meetings/queries";
import { QrCode } from "@/lib/ui/qr-code";
import { pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { HowToGetIn } from "../../../../_components/meetings/how-to-get-in";
import { ShortProgramme } from "../../../../_components/meetings/short-programme";
import { placeWords } from "../../../../_components/meetings/words";
import { PrintButton } from "../../../../_components/print-button";

type Props = { params: Promise<{ slug: string }> };

const load = cache(async (slug: string) => {
  const ctx = await pageContext();
  return { ctx, meeting: await orNotFound(findMeeting(ctx, slug)) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx, meeting } = await load((await params).slug);
  return { title: wordsFor(ctx.actor.locale)("offline.printTitle", { title: meeting.title }), robots: { index: false } };
}

/** The programme on a sheet of A4, for the door of the room and for who likes paper. Readers see on it what they see on the site. */
export default async function PrintedMeeting({ params }: Props) {
  const { slug } = await params;
  const { ctx, meeting } = await load(slug);
  const t = wordsFor(ctx.actor.locale);
  const programme = (await programmesOf(ctx, [meeting])).get(meeting.id) ?? [];
  return (
    <div className="page max-w-[50rem] print:max-w-none print:p-0">
      <div className="mb-6 flex flex-wrap items-center gap-4 print:hidden">
        <PrintButton>{t("offline.printHere")}</PrintButton>
        <a href={`/bijeenkomsten/${slug}`} className="tap inline-flex items-center">
          {t("offline.backToMeeting")}
        </a>
      </div>
      <div className="sheet">
        <SheetHead ctx={ctx} meeting={meeting} />
        {meeting.introduction && <p className="mb-6 whitespace-pre-line">{meeting.introduction}</p>}
        <h2 className="mb-3 text-xl">{t("meetings.programme")}</h2>
        {programme.length === 0 ? <p>{t("meetings.programmeEmpty")}</p> : <ShortProgramme ctx={ctx} programme={programme} />}
        <div className="mt-6 border-t border-line pt-4 text-sm">
          <HowToGetIn ctx={ctx} meeting={meeting} />
        </div>
        <p className="mt-6 text-xs text-muted">{asOf(ctx)}</p>
      </div>
    </div>
  );
}

function SheetHead({ ctx, meeting }: { ctx: Context; meeting: MeetingView }) {
  const t = wordsFor(ctx.actor.locale);
  const { fullDay, timeRange } = formatsFor(ctx.actor.locale);
  const place = placeWords(ctx, meeting);
  return (
    <header className="mb-6 grid grid-cols-[minmax(0,1fr)_auto] gap-x-6">
      <div>
        <p className="text-sm text-muted">{meeting.circles.map((circle) => circle.name).join(" · ")}</p>
        <h1 className="text-2xl">{meeting.title}</h1>
        {meeting.state === "cancelled" && <p className="font-bold text-danger">{t("meetings.cancelledNotice")}</p>}
        {meeting.state === "draft" && <p className="font-bold">{t("meetings.draftNotice")}</p>}
        <p className="mt-3 font-display text-lg font-semibold">
          {fullDay(meeting.startsAt)}, {timeRange(meeting.startsAt, meeting.endsAt)}
        </p>
        <p>
          <span className="block font-semibold">{place.name}</span>
          {place.address}
        </p>
      </div>
      <figure className="w-28 text-center sm:w-32">
        <QrCode text={`${ctx.baseUrl}/bijeenkomsten/${meeting.slug}`} label={t("offline.qrLabel")} className="w-full" />
        <figcaption className="text-xs">{t("offline.scanHint")}</figcaption>
      </figure>
    </header>
  );
}

function asOf(ctx: Context): string {
  const { day, time } = formatsFor(ctx.actor.locale);
  return wordsFor(ctx.actor.locale)("offline.asOf", { day: day(ctx.now), time: time(ctx.now) });
}
