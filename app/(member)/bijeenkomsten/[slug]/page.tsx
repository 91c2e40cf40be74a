import type { Metadata } from "next";
import { cache } from "react";
import { listDocuments } from "@/lib/documents/queries";
import { wordsFor } from "@/lib/i18n";
import { programmesOf } from "@/lib/meetings/agenda/queries";
import { replyOfWord } from "@/lib/meetings/attendance/input";
import { whoComes } from "@/lib/meetings/attendance/queries";
import { findMeeting } from "@/lib/meetings/queries";
import { pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { Attendees } from "./_components/attendees";
import { Changed } from "./_components/changed";
import { Contacts } from "./_components/contacts";
import { EventData } from "./_components/event-data";
import { HostBar } from "./_components/host-bar";
import { LeadBar } from "./_components/lead-bar";
import { MeetingHead } from "./_components/meeting-head";
import { OtherFiles } from "./_components/other-files";
import { Practical } from "./_components/practical";
import { PracticalCard } from "./_components/practical-card";
import { Programme } from "./_components/programme";
import { FromLastTime, Report } from "./_components/report";
import { WantedTopics } from "./_components/wanted-topics";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ antwoord?: string | string[] }> };

/** More files than any meeting has. */
const ALL_FILES = 100;

const load = cache(async (slug: string) => {
  const ctx = await pageContext();
  return { ctx, meeting: await orNotFound(findMeeting(ctx, slug)) };
});

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { meeting } = await load((await params).slug);
  return {
    title: [meeting.title, ...meeting.circles.map((circle) => circle.name)].join(" – "),
    description: meeting.introduction.slice(0, 160) || undefined,
  };
}

/** When, where, am I in, what is on: in that order, without a tap, on a phone in a car park. */
export default async function MeetingPage({ params, searchParams }: Props) {
  const { ctx, meeting } = await load((await params).slug);
  const t = wordsFor(ctx.actor.locale);
  const wanted = replyOfWord((await searchParams).antwoord);
  const [programmes, documents, people] = await Promise.all([
    programmesOf(ctx, [meeting]),
    listDocuments(ctx, { meeting: meeting.id, limit: ALL_FILES }),
    meeting.may.seePeople ? whoComes(ctx, meeting) : null,
  ]);
  const programme = programmes.get(meeting.id) ?? [];
  const files = <OtherFiles ctx={ctx} meeting={meeting} documents={documents.filter((document) => !document.agendaItemId)} />;
  return (
    <div className="page grid gap-x-12 gap-y-3 pt-3 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr] lg:pt-8">
      <EventData ctx={ctx} meeting={meeting} />
      <MeetingHead ctx={ctx} meeting={meeting} />
      <aside aria-label={t("meetings.practicalCard")} className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
        <div className="lg:sticky lg:top-4">
          <PracticalCard ctx={ctx} meeting={meeting} programme={programme} people={people} wanted={wanted} />
          {meeting.may.host && <HostBar ctx={ctx} meeting={meeting} />}
          {meeting.may.lead && <LeadBar ctx={ctx} meeting={meeting} />}
        </div>
      </aside>
      <div className="grid min-w-0 content-start gap-10 max-lg:mt-4">
        <Changed ctx={ctx} meeting={meeting} />
        {meeting.introduction && <p className="max-w-read text-lg whitespace-pre-line">{meeting.introduction}</p>}
        <FromLastTime ctx={ctx} meeting={meeting} />
        <Report ctx={ctx} meeting={meeting} />
        {meeting.phase === "after" && files}
        <Programme ctx={ctx} meeting={meeting} programme={programme} documents={documents} />
        {meeting.phase !== "after" && files}
        <Practical ctx={ctx} meeting={meeting} />
        <Attendees ctx={ctx} meeting={meeting} people={people} />
        {meeting.phase === "before" && meeting.state !== "cancelled" && <WantedTopics ctx={ctx} meeting={meeting} />}
        <Contacts ctx={ctx} meeting={meeting} />
      </div>
    </div>
  );
}
