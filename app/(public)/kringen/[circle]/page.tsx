import type { Metadata } from "next";
import { OpenFeed } from "@/app/_components/meetings/open-feed";
import { findCircle } from "@/lib/circles/queries";
import { wordsFor } from "@/lib/i18n";
import { listMeetings } from "@/lib/meetings/queries";
import { figuresOf, membersByOrganisation, ownMembership } from "@/lib/membership/circle/queries";
import { can } from "@/lib/policy/rules";
import { pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { Archived } from "./_components/archived";
import { CircleHead } from "./_components/circle-head";
import { Coverage } from "./_components/coverage";
import { LatestDocuments } from "./_components/latest-documents";
import { Leads } from "./_components/leads";
import { ComingMeetings, PastMeetings } from "./_components/meetings";
import { MembersGlance } from "./_components/members-glance";
import { OpenActions } from "./_components/open-actions";
import { Projects } from "./_components/projects";
import { WantedTopics } from "./_components/wanted-topics";

type Props = { params: Promise<{ circle: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageContext();
  const circle = await orNotFound(findCircle(ctx, (await params).circle));
  return { title: circle.name, description: circle.description.slice(0, 160) || undefined };
}

/** The home of a circle. Visitors see where and when; names beyond the lead's, numbers and documents are for members. */
export default async function CirclePage({ params }: Props) {
  const ctx = await pageContext();
  const t = wordsFor(ctx.actor.locale);
  const circle = await orNotFound(findCircle(ctx, (await params).circle));
  const seesMembers = can(ctx.actor, "circle.seeMembers", circle);
  const [figures, own, coming, past, groups] = await Promise.all([
    figuresOf(ctx, [circle.id]),
    ownMembership(ctx, circle.id),
    listMeetings(ctx, { when: "coming", circles: "all", circleId: circle.id, limit: 4 }),
    listMeetings(ctx, { when: "past", circles: "all", circleId: circle.id, limit: 4 }),
    seesMembers ? membersByOrganisation(ctx, circle.id) : [],
  ]);
  const known = figures.get(circle.id) ?? { members: 0, organisations: 0, leads: [] };
  return (
    <div className="page">
      <CircleHead ctx={ctx} circle={circle} figures={known} own={own} />
      {circle.archivedAt && <Archived ctx={ctx} since={circle.archivedAt} successor={circle.successor} />}
      <div className="mt-6 grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr]">
        <div className="lg:col-start-2 lg:row-start-1">
          <Leads ctx={ctx} figures={known} groups={groups} />
        </div>
        <div className="min-w-0 space-y-10 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <ComingMeetings ctx={ctx} circle={circle} meetings={coming} hasMet={past.length > 0} />
          <WantedTopics ctx={ctx} circle={circle} />
          <OpenActions ctx={ctx} circle={circle} />
          <Projects ctx={ctx} circle={circle} />
          <LatestDocuments ctx={ctx} circle={circle} />
          <PastMeetings ctx={ctx} meetings={past} />
        </div>
        <aside className="space-y-8 lg:col-start-2" aria-label={t("circles.about")}>
          <Coverage ctx={ctx} circle={circle} />
          {seesMembers && <MembersGlance ctx={ctx} circle={circle} groups={groups} />}
          <section>
            <h2 className="text-xl">{t("circles.practical")}</h2>
            <p className="mt-2 text-sm">{t("circles.practicalText")}</p>
          </section>
          <section>
            <h2 className="text-xl">{t("calendars.subscribeBox")}</h2>
            <OpenFeed ctx={ctx} path={`/api/calendar/kring/${circle.slug}`} content={t("calendars.ofCircle", { circle: circle.name })} />
          </section>
        </aside>
      </div>
    </div>
  );
}
