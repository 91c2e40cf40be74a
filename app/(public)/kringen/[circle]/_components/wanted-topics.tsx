import Link from "next/link";
import type { Circle } from "@/lib/circles/queries";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { listProposals } from "@/lib/meetings/proposals/queries";

const SHOWN = 3;

/** The topics with most votes, and the way to propose another. */
export async function WantedTopics({ ctx, circle }: { ctx: Context; circle: Circle }) {
  const t = wordsFor(ctx.actor.locale);
  const { wanted, may } = await listProposals(ctx, circle.slug);
  const top = [...wanted].sort((one, other) => other.votes - one.votes).slice(0, SHOWN);
  const all = `/kringen/${circle.slug}/onderwerpen`;
  return (
    <section>
      <h2>{t("circles.wanted")}</h2>
      {top.length === 0 ? (
        <p className="mt-2">{t("circles.wantedNone")}</p>
      ) : (
        <ol className="mt-2 divide-y divide-line">
          {top.map((proposal) => (
            <li key={proposal.id} className="flex items-baseline justify-between gap-4 py-2">
              <Link href={`${all}/${proposal.id}`} prefetch={false} className="py-1 font-semibold">
                {proposal.title}
              </Link>
              <span className="shrink-0 text-sm text-muted">{t("circles.wantedVotes", { count: proposal.votes })}</span>
            </li>
          ))}
        </ol>
      )}
      <p className="mt-2 flex flex-wrap items-center gap-x-6">
        <Link href={all} prefetch={false} className="tap inline-flex items-center">
          {t("circles.wantedAll")}
        </Link>
        {may.propose && (
          <Link href={`${all}#voorstel`} prefetch={false} className="tap inline-flex items-center">
            {t("circles.proposeInstead")}
          </Link>
        )}
      </p>
    </section>
  );
}
