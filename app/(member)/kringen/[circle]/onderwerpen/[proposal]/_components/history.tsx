import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { Proposal } from "@/lib/meetings/proposals/queries";
import { stepsOf } from "@/lib/meetings/proposals/steps/queries";

type Line = {
  id: string;
  kind: "proposed" | "handled" | Awaited<ReturnType<typeof stepsOf>>[number]["kind"];
  at: Date;
  reason?: string;
  meeting?: { slug: string; title: string } | null;
};

/** From the day that it was proposed to the day that it was talked about. */
export async function History({ ctx, proposal }: { ctx: Context; proposal: Proposal }) {
  const t = wordsFor(ctx.actor.locale);
  const { shortDay } = formatsFor(ctx.actor.locale);
  const { state, meeting, createdAt } = proposal;
  const lines: Line[] = [{ id: "proposed", kind: "proposed", at: createdAt }, ...(await stepsOf(ctx, proposal.id))];
  if (state === "handled" && meeting) lines.push({ id: "handled", kind: "handled", at: meeting.startsAt, meeting });
  return (
    <section aria-labelledby="verloop">
      <h2 id="verloop" className="text-xl">
        {t("proposals.history")}
      </h2>
      <ol className="mt-2 border-l-2 border-line pl-4">
        {lines.map(({ id, kind, at, reason, meeting: where }) => (
          <li key={id} className="pb-3 last:pb-0">
            <span className="font-semibold">{t(`proposals.steps.${kind}`)}</span>
            <time dateTime={at.toISOString()} className="block text-sm text-muted">
              {shortDay(at)}
            </time>
            {where && (
              <Link prefetch={false} href={`/bijeenkomsten/${where.slug}`} className="inline-block py-1 text-sm">
                {where.title}
              </Link>
            )}
            {reason && <span className="block text-sm">{reason}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
