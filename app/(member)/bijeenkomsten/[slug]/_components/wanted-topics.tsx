import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { wantedIn } from "@/lib/meetings/proposals/queries";
import type { MeetingView } from "@/lib/meetings/queries";

const SHOWN = 3;

/** What members still want to hear about, for each circle that meets and that I belong to. */
export async function WantedTopics({ ctx, meeting }: { ctx: Context; meeting: MeetingView }) {
  const t = wordsFor(ctx.actor.locale);
  const mine = meeting.circles.filter((circle) => ctx.actor.roles.has(circle.id));
  if (mine.length === 0) return null;
  const wanted = await wantedIn(
    ctx,
    mine.map(({ id }) => id),
  );
  return (
    <section aria-labelledby="gevraagd">
      <h2 id="gevraagd">{t("meetings.wantedTopics")}</h2>
      {mine.map((circle) => (
        <div key={circle.id} className="mt-2">
          <ul>
            {(wanted.get(circle.id) ?? []).slice(0, SHOWN).map((proposal) => (
              <li key={proposal.id} className="flex justify-between gap-4 border-b border-line py-2">
                <Link prefetch={false} href={`/kringen/${circle.slug}/onderwerpen/${proposal.id}`} className="py-1">
                  {proposal.title}
                </Link>
                <span className="shrink-0 text-sm text-muted">{t("meetings.votesWhole", { count: proposal.votes })}</span>
              </li>
            ))}
          </ul>
          <Link prefetch={false} href={`/kringen/${circle.slug}/onderwerpen`} className="tap inline-flex items-center">
            {t("meetings.wantedTopicsAll", { circle: circle.name })}
          </Link>
        </div>
      ))}
    </section>
  );
}
