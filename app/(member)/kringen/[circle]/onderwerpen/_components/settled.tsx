import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { Proposal } from "@/lib/meetings/proposals/queries";

type Props = { ctx: Context; circle: { slug: string }; id: string; title: string; proposals: Proposal[] };

/** Wishes that came true, each with the meeting where: the proof that members set the agenda. Or why one waits. */
export function Settled({ ctx, circle, id, title, proposals }: Props) {
  if (proposals.length === 0) return null;
  const t = wordsFor(ctx.actor.locale);
  const { shortDay } = formatsFor(ctx.actor.locale);
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      <ul className="mt-2">
        {proposals.map(({ id: proposal, title: wish, state, meeting, reason }) => (
          <li key={proposal} id={`voorstel-${proposal}`} className="border-b border-line py-2 last:border-0">
            <Link prefetch={false} href={`/kringen/${circle.slug}/onderwerpen/${proposal}`} className="block py-1">
              {wish}
            </Link>
            {state === "setAside" && reason && <span className="block text-sm text-muted">{reason}</span>}
            {meeting && (
              <Link prefetch={false} href={`/bijeenkomsten/${meeting.slug}`} className="text-sm">
                {t(state === "handled" ? "meetings.handledOn" : "meetings.plannedFor", { day: shortDay(meeting.startsAt) })}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
