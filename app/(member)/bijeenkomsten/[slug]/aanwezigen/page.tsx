import type { Metadata } from "next";
import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { type AttendeeList, attendeeList } from "@/lib/meetings/attendance/list/queries";
import { memberContext, pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { Downloads } from "../../../../_components/downloads";
import { PrintButton } from "../../../../_components/print-button";
import { ListedPeople } from "./_components/listed-people";

type Props = { params: Promise<{ slug: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("attendance.listTitle"),
});

/** Who comes, for whoever receives them: by organisation, for the chairs and the food, on paper or in a spreadsheet. */
export default async function AttendeesPage({ params }: Props) {
  const { slug } = await params;
  const ctx = await memberContext(`/bijeenkomsten/${slug}/aanwezigen`);
  const t = wordsFor(ctx.actor.locale);
  const list = await orNotFound(attendeeList(ctx, slug));
  const isEmpty = list.room.length + list.remote.length + list.waiting.length === 0;
  return (
    <div className="page max-w-3xl">
      <p className="text-sm">
        <Link href={`/bijeenkomsten/${slug}`}>{list.title}</Link>
      </p>
      <h1>{t("attendance.listTitle")}</h1>
      <p>{formatsFor(ctx.actor.locale).dayAndTimes(list.startsAt, list.endsAt)}</p>
      <Numbers ctx={ctx} list={list} />
      <Tools ctx={ctx} list={list} />
      {isEmpty && <p className="mt-6 text-muted">{t("attendance.listEmpty")}</p>}
      {list.organisations.map(({ organisation, people }) => (
        <ListedPeople
          key={organisation}
          ctx={ctx}
          title={organisation || t("attendance.listWithout")}
          count={people.length}
          people={people}
        />
      ))}
      {list.remote.length > 0 && (
        <ListedPeople ctx={ctx} title={t("attendance.listRemote")} count={list.remote.length} people={list.remote} withOrganisation />
      )}
      {list.waiting.length > 0 && (
        <ListedPeople
          ctx={ctx}
          title={t("attendance.listWaiting")}
          count={list.waiting.length}
          people={list.waiting}
          withOrganisation
          isOrdered
        />
      )}
    </div>
  );
}

function Numbers({ ctx, list }: { ctx: Context; list: AttendeeList }) {
  const t = wordsFor(ctx.actor.locale);
  const { capacity, seatsPerOrganisation: most } = list;
  const limits = [
    capacity !== null && t("attendance.seatsTaken", { taken: list.room.length, capacity }),
    most !== null && t("attendance.perOrganisation", { count: most }),
  ].filter(Boolean);
  return (
    <div className="mt-3">
      <p className="text-lg font-semibold">
        {t("attendance.listIntro", { going: list.room.length, remote: list.remote.length, waiting: list.waiting.length })}
      </p>
      {limits.length > 0 && <p className="text-muted">{limits.join(" · ")}</p>}
    </div>
  );
}

/** What one does with the list. None of it is on paper. */
function Tools({ ctx, list }: { ctx: Context; list: AttendeeList }) {
  const t = wordsFor(ctx.actor.locale);
  const here = `/bijeenkomsten/${list.slug}/aanwezigen`;
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
      {list.state === "published" && (
        <>
          <Link href={`${here}/deur`} className="btn-primary">
            {t("attendance.doorTitle")}
          </Link>
          <Link href={`${here}/qr`} className="btn-quiet">
            {t("attendance.qrDoor")}
          </Link>
        </>
      )}
      <PrintButton>{t("attendance.listPrint")}</PrintButton>
      <Downloads locale={ctx.actor.locale} href={`/api/bijeenkomsten/${list.slug}/aanwezigen`} label={t("attendance.listTitle")} />
    </div>
  );
}
