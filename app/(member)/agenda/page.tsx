import type { Metadata } from "next";
import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { listMeetings, type MeetingInList } from "@/lib/meetings/queries";
import { pageContext } from "@/lib/web/context";
import { MeetingRow } from "../../_components/meetings/meeting-row";
import { AgendaSide } from "./_components/agenda-side";

type Props = { searchParams: Promise<{ wanneer?: string; kringen?: string }> };
type Shown = { when: "coming" | "past"; circles: "mine" | "all" };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("meetings.agendaTitle"),
});

/** All meetings, soonest first, month by month. Visitors see it too, without answers. */
export default async function AgendaPage({ searchParams }: Props) {
  const ctx = await pageContext();
  const t = wordsFor(ctx.actor.locale);
  const { wanneer, kringen } = await searchParams;
  const hasCircles = ctx.actor.roles.size > 0;
  const shown: Shown = { when: wanneer === "voorbij" ? "past" : "coming", circles: kringen === "alle" || !hasCircles ? "all" : "mine" };
  const meetings = await listMeetings(ctx, shown);
  return (
    <div className="page two-columns">
      <div className="min-w-0">
        <h1>{t("meetings.agendaTitle")}</h1>
        {!ctx.actor.personId && <p className="mt-2 max-w-read">{t("meetings.agendaVisitor")}</p>}
        <div className="mt-4 mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <Choice
            label={t("meetings.whichTime")}
            options={[
              { href: addressOf({ ...shown, when: "coming" }), text: t("meetings.coming"), isHere: shown.when === "coming" },
              { href: addressOf({ ...shown, when: "past" }), text: t("meetings.past"), isHere: shown.when === "past" },
            ]}
          />
          {hasCircles && (
            <Choice
              label={t("meetings.whichCircles")}
              options={[
                { href: addressOf({ ...shown, circles: "mine" }), text: t("meetings.mine"), isHere: shown.circles === "mine" },
                { href: addressOf({ ...shown, circles: "all" }), text: t("meetings.all"), isHere: shown.circles === "all" },
              ]}
            />
          )}
        </div>
        {meetings.length === 0 ? <Empty ctx={ctx} shown={shown} /> : <Months ctx={ctx} meetings={meetings} />}
      </div>
      <AgendaSide ctx={ctx} />
    </div>
  );
}

const addressOf = ({ when, circles }: Shown): string => {
  const query = new URLSearchParams();
  if (when === "past") query.set("wanneer", "voorbij");
  if (circles === "all") query.set("kringen", "alle");
  return query.size > 0 ? `/agenda?${query}` : "/agenda";
};

type Option = { href: string; text: string; isHere: boolean };

function Choice({ label, options }: { label: string; options: Option[] }) {
  return (
    <nav aria-label={label}>
      <ul className="flex rounded-md border border-field bg-surface p-0.5">
        {options.map((option) => (
          <li key={option.href}>
            <Link
              prefetch={false}
              href={option.href}
              aria-current={option.isHere ? "page" : undefined}
              className="tap inline-flex items-center rounded-sm px-3 text-ink no-underline hover:bg-sunken aria-[current=page]:bg-brand aria-[current=page]:font-bold aria-[current=page]:text-on-brand"
            >
              {option.text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Months({ ctx, meetings }: { ctx: Context; meetings: MeetingInList[] }) {
  const { month } = formatsFor(ctx.actor.locale);
  const months = new Map<string, MeetingInList[]>();
  for (const meeting of meetings) months.set(month(meeting.startsAt), [...(months.get(month(meeting.startsAt)) ?? []), meeting]);
  return [...months].map(([name, of]) => (
    <section key={name} className="mb-8 md:grid md:grid-cols-[9rem_minmax(0,1fr)] md:gap-6">
      <h2 className="mb-3 text-xl first-letter:uppercase md:sticky md:top-4 md:self-start md:pt-3">{name}</h2>
      <ol className="grid grid-cols-1 gap-3">
        {of.map((meeting) => (
          <li key={meeting.id}>
            <MeetingRow ctx={ctx} meeting={meeting} />
          </li>
        ))}
      </ol>
    </section>
  ));
}

function Empty({ ctx, shown }: { ctx: Context; shown: Shown }) {
  const t = wordsFor(ctx.actor.locale);
  const words = {
    coming: { mine: t("meetings.emptyComingMine"), all: t("meetings.emptyComingAll") },
    past: { mine: t("meetings.emptyPastMine"), all: t("meetings.emptyPastAll") },
  };
  return (
    <div className="card max-w-read">
      <p>{words[shown.when][shown.circles]}</p>
      <ul className="mt-2">
        {shown.circles === "mine" && (
          <li>
            <Link href={addressOf({ ...shown, circles: "all" })} className="tap inline-flex items-center">
              {t("meetings.seeAll")}
            </Link>
          </li>
        )}
        {shown.when === "coming" && (
          <li>
            <Link href={addressOf({ ...shown, when: "past" })} className="tap inline-flex items-center">
              {t("meetings.seePast")}
            </Link>
          </li>
        )}
      </ul>
    </div>
  );
}
