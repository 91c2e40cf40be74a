import type { Metadata } from "next";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { meetingsOnTheWay } from "@/lib/meetings/on-the-way/queries";
import { pageContext, signedInContext } from "@/lib/web/context";
import { visitMark } from "@/lib/web/session";
import { MeetingOnTheWay } from "./_components/meeting-on-the-way";

/** How many meetings a phone keeps. */
const KEPT = 3;

export const generateMetadata = async (): Promise<Metadata> => ({ title: wordsFor((await pageContext()).actor.locale)("offline.title") });

/** Where and when, what is on, whom to phone: what somebody on the way needs. The worker keeps this page for where there is no connection. */
export default async function OnTheWayPage() {
  const ctx = await signedInContext("/onderweg");
  const t = wordsFor(ctx.actor.locale);
  const meetings = await meetingsOnTheWay(ctx, KEPT);
  return (
    <div className="page max-w-read pt-3" data-visit={await visitMark()}>
      <h1 className="text-2xl">{t("offline.title")}</h1>
      <p className="text-sm text-muted">{asOf(ctx)}</p>
      <section data-kept hidden aria-labelledby="bewaard" className="notice-warn mt-3 px-3 py-2">
        <h2 id="bewaard" className="text-base">
          {t("offline.keptTitle")}
        </h2>
        <p className="text-sm">{t("offline.keptText")}</p>
        {/* biome-ignore lint/a11y/useValidAnchor: an empty address is the one that was asked for, in whose place this page is shown. */}
        <a href="" className="tap inline-flex items-center font-semibold">
          {t("offline.tryAgain")}
        </a>
      </section>
      <div className="mt-4 grid gap-6">
        {meetings.length === 0 && (
          <p>
            {t("offline.empty")} <a href="/agenda">{t("offline.toAgenda")}</a>
          </p>
        )}
        {meetings.map((found) => (
          <MeetingOnTheWay key={found.meeting.id} ctx={ctx} {...found} />
        ))}
      </div>
    </div>
  );
}

function asOf(ctx: Context): string {
  const { day, time } = formatsFor(ctx.actor.locale);
  return wordsFor(ctx.actor.locale)("offline.asOf", { day: day(ctx.now), time: time(ctx.now) });
}
