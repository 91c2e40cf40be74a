import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import type { Proposal } from "@/lib/meetings/proposals/queries";
import type { CircleName } from "@/lib/meetings/queries";
import { Tag } from "@/lib/ui/tag";
import { VoteButton } from "./vote-button";

type Props = { ctx: Context; circle: CircleName; proposal: Proposal & { isNew: boolean }; may: { propose: boolean; lead: boolean } };

/** One wish: what, why, from whom, and how many want it too. */
export function Wish({ ctx, circle, proposal, may }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const page = `/kringen/${circle.slug}/onderwerpen/${proposal.id}`;
  return (
    <li id={`voorstel-${proposal.id}`} className="card grid scroll-mt-4 gap-x-4 gap-y-3 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <h3>
          <Link prefetch={false} href={page}>
            {proposal.title}
          </Link>
        </h3>
        {proposal.why && <p className="mt-1 max-w-read">{proposal.why}</p>}
        <p className="mt-1 text-sm text-muted">
          <From ctx={ctx} proposal={proposal} />
        </p>
        <p className="mt-2 flex flex-wrap items-center gap-2 empty:hidden">
          {proposal.isNew && <Tag tone="accent">{t("meetings.isNew")}</Tag>}
          {proposal.topic && <Tag tone="brand">{proposal.topic}</Tag>}
        </p>
        <More ctx={ctx} proposal={proposal} page={page} mayPlan={may.lead} />
      </div>
      <VoteButton ctx={ctx} circle={circle} proposal={proposal} mayVote={may.propose} />
    </li>
  );
}

/** Who proposed it, as far as the reader may know. */
export function From({ ctx, proposal }: { ctx: Context; proposal: Proposal }) {
  const t = wordsFor(ctx.actor.locale);
  const organisation = proposal.organisation ?? "";
  if (!proposal.by) return organisation && t("meetings.proposedFrom", { organisation });
  return (
    <>
      <Link prefetch={false} href={`/collegas/${proposal.bySlug}`}>
        {proposal.by}
      </Link>
      {organisation && `, ${organisation}`}
    </>
  );
}

/** What there is to read or do on its own page, each with the way there. */
function More({ ctx, proposal, page, mayPlan }: { ctx: Context; proposal: Proposal; page: string; mayPlan: boolean }) {
  const t = wordsFor(ctx.actor.locale);
  const { title, comments, offers } = proposal;
  const links = [
    comments > 0 && { href: `${page}#reacties`, text: t("proposals.commentCount", { count: comments }) },
    offers > 0 && { href: `${page}#aanbod`, text: t("proposals.offerCount", { count: offers }) },
    mayPlan && { href: `${page}#trekker`, text: t("proposals.plan") },
  ].filter((link) => link !== false);
  return (
    <p className="mt-1 flex flex-wrap gap-x-4 text-sm empty:hidden">
      {links.map(({ href, text }) => (
        <Link key={href} prefetch={false} href={href} className="tap inline-flex items-center" aria-label={`${text}: ${title}`}>
          {text}
        </Link>
      ))}
    </p>
  );
}
