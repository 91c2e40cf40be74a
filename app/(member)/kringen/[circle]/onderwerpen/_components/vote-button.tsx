import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import type { Proposal } from "@/lib/meetings/proposals/queries";
import { Hidden } from "@/lib/ui/hidden";
import { castVote } from "../actions";

type Props = {
  ctx: Context;
  circle: { slug: string };
  proposal: Proposal;
  mayVote: boolean /** Where the vote comes back to. */;
  from?: "list" | "page";
};

/** One vote, given or taken back. Everybody sees how many there are; the number is part of the button's name. */
export function VoteButton({ ctx, circle, proposal, mayVote, from = "list" }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const { id, title, votes, mine } = proposal;
  const count = (
    <span className="flex flex-col items-center px-3 leading-tight">
      <span className="font-display text-2xl font-bold tabular-nums">{votes}</span>
      <span className="text-xs text-muted">{t("meetings.votes", { count: votes })}</span>
    </span>
  );
  if (!mayVote) return <p className="justify-self-start">{count}</p>;
  return (
    <form action={castVote} className="flex items-center gap-1 sm:w-36 sm:flex-col sm:gap-2">
      <Hidden name="circle" value={circle.slug} />
      <Hidden name="proposal" value={id} />
      <Hidden name="from" value={from} />
      <span aria-hidden="true">{count}</span>
      <button
        type="submit"
        name="wants"
        value={mine ? "no" : "yes"}
        aria-pressed={mine}
        aria-label={t("meetings.voteLong", { title, count: votes })}
        className={`${mine ? "btn bg-brand-soft text-brand border border-brand" : "btn-quiet"} flex-1 px-3 text-sm sm:w-full sm:flex-none`}
      >
        {mine && <span aria-hidden="true">✓</span>}
        {t("meetings.voteButton")}
      </button>
    </form>
  );
}
