import Link from "next/link";
import { listCircles } from "@/lib/circles/queries";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { listMeetings } from "@/lib/meetings/queries";
import { ownMembership, ownStates } from "@/lib/membership/circle/queries";
import { Finder } from "../../_components/circles/finder";
import { MeetingRow } from "../../_components/meetings/meeting-row";

const SHOWN = 3;

/** For who is signed in and in no circle yet: what is going on with their request, or how to begin. */
export async function WithoutCircle({ ctx }: { ctx: Context }) {
  const t = wordsFor(ctx.actor.locale);
  const states = await ownStates(ctx);
  const asked = (await listCircles(ctx)).filter((circle) => states.has(circle.id));
  const meetings = (await listMeetings(ctx, { when: "coming", circles: "all", limit: SHOWN + SHOWN })).filter(
    (meeting) => meeting.state === "published",
  );
  return (
    <div className="two-columns">
      <div className="grid content-start gap-4">
        {asked.length === 0 ? <Begin ctx={ctx} /> : asked.map((circle) => <Waiting key={circle.id} ctx={ctx} circle={circle} />)}
      </div>
      <section aria-labelledby="binnenkort">
        <h2 id="binnenkort" className="mb-3 text-xl">
          {t("meetings.coming")}
        </h2>
        <ul className="grid grid-cols-1 gap-3">
          {meetings.slice(0, SHOWN).map((meeting) => (
            <li key={meeting.id}>
              <MeetingRow ctx={ctx} meeting={meeting} />
            </li>
          ))}
        </ul>
        <Link href="/agenda" className="tap mt-1 inline-flex items-center">
          {t("meetings.wholeAgenda")}
        </Link>
      </section>
    </div>
  );
}

function Begin({ ctx }: { ctx: Context }) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <section aria-labelledby="geen-kring" className="card">
      <h2 id="geen-kring">{t("meetings.noCircleTitle")}</h2>
      <p className="mt-2 mb-4 max-w-read">{t("meetings.noCircleText")}</p>
      <Finder locale={ctx.actor.locale} />
    </section>
  );
}

async function Waiting({ ctx, circle }: { ctx: Context; circle: { id: string; slug: string; name: string } }) {
  const t = wordsFor(ctx.actor.locale);
  const request = await ownMembership(ctx, circle.id);
  return (
    <section aria-labelledby={`aanvraag-${circle.slug}`} className="card">
      <h2 id={`aanvraag-${circle.slug}`}>{t("meetings.waitingTitle", { circle: circle.name })}</h2>
      <p className="mt-2">
        {request?.state === "moreInfo" ? t("meetings.moreInfoText", { reason: request.reason }) : t("meetings.waitingText")}
      </p>
      <p className="mt-1 text-muted">{t("meetings.whatYouSee")}</p>
      <Link prefetch={false} href={`/kringen/${circle.slug}/aansluiten`} className="btn-quiet mt-4">
        {t("meetings.seeRequest")}
      </Link>
    </section>
  );
}
